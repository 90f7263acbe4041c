import Foundation

/// Another process, started without a shell.
struct ChildProcess {
    let id: pid_t

    /// How a process ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    /// - Parameters:
    ///   - output, messages: the files to which its standard output and error go, or nothing.
    init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        output: String = "/dev/null", messages: String = "/dev/null"
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o644)

        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var settings =
            ProcessInfo.processInfo.environment.merging(environment) { _, new in new }.map { strdup("\($0)=\($1)") } + [
                nil
            ]
        defer { for word in words + settings { free(word) } }
        var id = pid_t()
        let number = posix_spawn(&id, program, &actions, nil, &words, &settings)
        guard number == 0 else { throw ProcessError(program: program, reason: String(cString: strerror(number))) }
        self.id = id
    }

    func send(_ signal: Int32) { kill(id, signal) }

    /// How it ended; nil while it runs.
    func end(waits: Bool = false) -> End? {
        var status: Int32 = 0
        var result: pid_t
        repeat { result = waitpid(id, &status, waits ? 0 : WNOHANG) } while result < 0 && errno == EINTR
        guard result == id else { return nil }
        return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    /// How it ended; it is killed if it takes longer, and nil is returned.
    func end(within seconds: Double) -> End? {
        let limit = Clock.now + seconds
        while Clock.now < limit {
            if let end = end() { return end }
            usleep(2000)
        }
        send(SIGKILL)
        _ = end(waits: true)
        return nil
    }
}

struct ProcessError: Error, CustomStringConvertible {
    let program: String
    let reason: String
    var description: String { "\(program) can't be started: \(reason)" }
}

/// Seconds since some moment.
enum Clock {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
