@echo off
rem Sleep een GeoJSON met gemeentegrenzen op dit bestand: er komt een kaartbestand naast (docs/grenzen.md).
if "%~1"=="" (
  echo Sleep een GeoJSON-bestand met gemeentegrenzen op "Kaart maken.cmd": er komt een kaartbestand naast.
  pause
  exit /b 1
)
call "%~dp0Start Subsidieatlas.cmd" --kaart "%~1"
if not errorlevel 1 pause
