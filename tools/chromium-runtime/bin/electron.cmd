@echo off
rem Stands where Electron's binary would, on Windows; see the script "electron" beside it.
set "NODE=%~dp0..\..\..\node_modules\node\bin\node.exe"
if "%ELECTRON_RUN_AS_NODE%"=="1" (
  "%NODE%" %*
) else (
  "%NODE%" "%~dp0..\start.js" %*
)
