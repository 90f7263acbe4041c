import CMemory
import PDOCommand

memory_for_a_short_life()
PDO.main()
