import PDOCommand

PDO.main()
