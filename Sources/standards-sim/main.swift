import StandardsCLI

CommandLineTool.main()
