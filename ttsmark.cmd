@echo off
rem Runs the command line of the archive that it lies in: what the launcher "ttsmark" does elsewhere.
rem TTSMARK_JAVA_ARGS adds JVM arguments; TTSMARK_DATA names the folder that models and results are written to.
setlocal
rem The dot keeps the last backslash from escaping a quotation mark.
set "home=%~dp0."
if not exist "%home%\lib\" (
    echo There is no folder lib beside ttsmark.cmd: unpack an archive for Windows, or build one with mvn -Pdist package. >&2
    exit /b 3
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%home%\java\bin\java.exe" set "java=%home%\java\bin\java"
set "commit=unknown"
for /f "usebackq delims=" %%c in ("%home%\commit") do set "commit=%%c"
set "ORT_DISABLE_TELEMETRY=1"
set "compile="
if "%~1"=="choose" set "compile=-XX:TieredStopAtLevel=1"
if "%~1"=="gate" set "compile=-XX:TieredStopAtLevel=1"
set "collector="
if "%~1"=="analyze" set "collector=-XX:+UseSerialGC"
if "%~1"=="gate" set "collector=-XX:+UseSerialGC"
if "%~1"=="history" set "collector=-XX:+UseSerialGC"
rem What is printed is UTF-8.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" %compile% --enable-native-access=ALL-UNNAMED -Dsun.misc.unsafe.memory.access=allow ^
    -DOPT_OUT_TRACKING=true -Dai.djl.offline=true -Dfile.encoding=UTF-8 ^
    "-Dttsmark.home=%home%" "-Dttsmark.commit=%commit%" %collector% ^
    %TTSMARK_JAVA_ARGS% ^
    -cp "%home%\lib\*" dev.ttsmark.harness.cli.Main %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%
