import PlanWording

/// The scripts by which shells complete the program. They hand over the line as it is, and take texts over as they are:
/// what they mean is known to the program alone, and nothing in them is expanded or run.
///
/// It's the program on the PATH that they ask, not whatever was typed: to press a key runs nothing else.
package enum CompletionScript {
    /// - Parameter language: of the comment that says what it is.
    package static func text(for shell: Shell, in language: Language) -> String {
        let comment = language(ManualText.completionScript(shell: shell.rawValue))
        return switch shell {
        case .bash: bash(comment)
        case .zsh: zsh(comment)
        case .fish: fish(comment)
        }
    }

    private static func bash(_ comment: String) -> String {
        #"""
        # \#(comment)
        _pdo() {
            local candidate IFS=''
            COMPREPLY=()
            while read -r candidate; do COMPREPLY+=("${candidate}"); done < <(
                command pdo completions bash -- "${COMP_LINE:0:COMP_POINT}" "${2}" 2>/dev/null </dev/null
            )
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
        }
        complete -F _pdo pdo

        """#
    }

    private static func zsh(_ comment: String) -> String {
        #"""
        #compdef pdo
        # \#(comment)
        _pdo() {
            local candidate
            local -a candidates texts shown folders
            local line="${(j: :)words[1,CURRENT-1]} ${QIPREFIX}${IPREFIX}${PREFIX}"
            candidates=("${(@f)$(command pdo completions zsh -- "${line}" "${PREFIX}" 2>/dev/null </dev/null)}")
            for candidate in "${candidates[@]}"; do
                case "${candidate}" in
                    */$'\t'*) folders+=("${candidate%%$'\t'*}") ;;
                    *$'\t'*) texts+=("${candidate%%$'\t'*}"); shown+=("${candidate#*$'\t'}") ;;
                esac
            done
            (( ${#folders} )) && compadd -U -S '' -a -- folders
            (( ${#texts} )) && compadd -U -d shown -a -- texts
            (( ${#folders} + ${#texts} ))
        }
        if [[ "${funcstack[1]}" == _pdo ]]; then _pdo "$@"; else compdef _pdo pdo; fi

        """#
    }

    private static func fish(_ comment: String) -> String {
        #"""
        # \#(comment)
        function __pdo_candidates
            set --local line (commandline --cut-at-cursor --current-process | string collect)
            command pdo completions fish -- "$line" 2>/dev/null </dev/null
        end
        complete --command pdo --erase
        complete --command pdo --no-files --keep-order --arguments '(__pdo_candidates)'

        """#
    }
}
