@echo off
rem Zoekt Python en geeft de rest aan starten.py. Alleen gewone letters: cmd leest dit in elke codetabel.
setlocal
title Subsidieatlas
set "PYTHONUTF8=1"
chcp 65001 >nul 2>nul
echo Subsidieatlas wordt gestart. Laat dit venster open.
for %%V in ({pythons}) do (
  py -%%V -c "import struct, sys; sys.exit(struct.calcsize('P') != 8)" >nul 2>nul
  if not errorlevel 1 (
    set "GEVONDEN=%%V"
    goto metpy
  )
)
python -c "import struct, sys; sys.exit('%%d.%%d' %% sys.version_info[:2] not in '{pythons}'.split() or struct.calcsize('P') != 8)" >nul 2>nul
if not errorlevel 1 goto metpython
echo.
echo Python is niet gevonden. Nodig is Python {pythons_words}, 64-bit.
echo Vraag uw dienst ICT om Python van python.org te installeren ^(beheerrechten zijn niet nodig:
echo kies "Install for me only"^), en dubbelklik dan opnieuw op dit bestand.
pause
exit /b 1

:metpy
py -%GEVONDEN% "%~dp0starten.py" %*
goto einde

:metpython
python "%~dp0starten.py" %*

:einde
if errorlevel 1 pause
endlocal
