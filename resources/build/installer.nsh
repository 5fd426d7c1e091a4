; Electron 45 needs Windows 10. Without this an older system would only say that a DLL function is missing.
!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "本程序需要 Windows 10 或更高版本。"
    Quit
  ${EndIf}
!macroend
