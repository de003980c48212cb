extension Outlines {
  /// The 16 Länder: Natural Earth's states and provinces 1 : 10 million, in the public domain, without the corner that
  /// closes each ring.
  public static let germany = Outlines(
    encoded: #"""
      DE-BB itcBgv[k@~ELjDxAxIk@fCH~ExB`ElAZhCvCTxK_@lMqBrFdAzH?`CoEi@aDlAwAvEyDmFsCr@qC_DBrIeBnEOrDeDxKz@rBM|A_BrDTlA\#
      k@jBeIfJsBcBu@lAeCq@aEUoCcBu@dDj@`CiF]eAaCcCfA{CuA{Ap@GbEs@ZNdFyAlHq@c@qAlDZbB}@`A{@`EsA~Gb@xDgBnCRsFq@GXgEu@kBa\#
      Bp@sAoC[mDfAqBS{DkBeDe@sDqBkB[sFt@oAn@oEfBoEMwCbBeMp@EXgFOgEt@wAyDmHt@}CwAk@SuC`@sBaBwE{CuA]gC_CqEQaEoAx@`@sD`De\#
      BN_Jc@k@R{FxAFnBbBbAlDf@?V_HsC_HnBUr@oAtC`CxA[dD|ArDpKbDc@r@fA`FeOnDoEX{BpAqBf@gAtB~@f@i@tCxDnAMrEyBj@sDlA]xDr@z\#
      AwCfDxBbEx@dBvClARdAcBfBUpAoChCq@ -moeBwrYyAk@}@~CcBnCeBv@pApEcA`Cz@|ClADWzBvCZzEbB`@_Cg@sBRiGp@}CeAaArAgJ~@E}@a\#
      CwCuAoAjD
      DE-BE moeBwrYEgAnAkDvCtA|@`C_ADsAfJdA`Aq@|CShGf@rBa@~B{EcBwC[V{BmAE{@}CbAaCqAqEdBw@bBoC|@_D
      DE-BW {r~Am_O{@aCqF{DwFw@_C{De@j@wBoAcCFo@~@aF|AHeD~AgCa@eB}Bb@a@oC`D}AfAwIdApBbCj@PgAeB{DkBUM_JkBbB[_AA_HaB_Ao@\#
      cERi@iCk@a@hEoAZi@mAOyGn@}EUeBhDj@L}Ay@_A~@c@eAaC~@oAjA?tAcBlBtAu@gCjEoACoC_CaClAuAbC\lBsB\bBdB_AhBGC`A~Bk@zCmFv\#
      CM^eDdByBfCcBhIfAdBaCt@tA{@x@jAbBoAvCn@x@pBaCxDb@~BbIk@~@p@nC`DhCvCoCxHsBpAq@nCLvCtAj@q@vBTzBy@p@dBt@oAjDUd@`J]|\#
      CjB|E~@fHnBxBCFgFhPi@rDOjIp@nCa@xDiAj@[pBv@??jB}BFcAfCx@nA_AFz@vGnBxBrATr@kDe@mF~Bb@Ap@s@x@pAhESdFo@b@?|EvA~CRtJ\#
      u@ZMvC~@fAVpB?~CyAUTnCm@G}BhCaFGcCmAcALmFyBeBtAgCOqBw@uBaCqCq@wAeBmA\_EaA{@uA}DFeFuHs@GeBsFaEsB
      DE-BY qgaBksV`BMj@x@jCoEjCGpBsB~ByK`BUt@yBxFhChAnCtAgAz@_DdBEl@}AzA[nA{BbCMfBaE`CgC?_HvIaLhAy@n@sFnBoCxAUnBiE_Ao\#
      Al@kD~BuAZoChEsDtAx@v@y@bEb@lA`ChAZwAzDc@nER`C`BGzDj@jB~@jCbG`@vG`AlF~AdDXnCdDrF`Bi@`BoC~@]tBeDzCyBtF`Ed@oCUmAnB\#
      iChA?~C|A~AUn@x@?`CeCdFa@dBaBOQw@iAxBc@MC~Gt@jBXzAu@nCeAb@V`JiBLbA`CxBy@bAnAMjMRdDp@~@]rKvCfCPpGdA|Ar@c@N|CdA|Am\#
      @rDdAjDApEuAb@yBvEiAO^hC_BlJbAdDa@nCeA?NnA|CMlBaAtBnAXtA~B`C|@`GeD_Ao@b@h@vE_Bx@k@y@wBrBT~@}AtAc@pG{AtApB`CPrDSx\#
      BoByB_AgHkB}E\}Ce@aJkDTu@nAq@eB{Bx@wBUk@p@wCuAoCMqAp@yHrBwCnCaDiCq@oCj@_A_CcIyDc@qB`Co@y@nAwCkAcBz@y@u@uAeB`CiIg\#
      AgCbBeBxB_@dDwCL{ClF_Cj@BaAiBFeB~@]cBmBrBcC]mAtA~B`CBnCkEnAt@fCmBuAuAbBkA?_AnAdA`C_Ab@x@~@M|AiDk@TdBo@|ENxGh@lAn\#
      A[`@iEhCj@Sh@n@bE`B~@@~GeAfAo@gAgBTOgAwDMyAtCwCnAqG?ObBwA_Ay@aEt@eBmAmACkG~AuC]iE}Bk@Ix@yBUVgESeB{Ac@c@yBqEq@HoC\#
      ]eD}A{DoBuA}AgC`@}ChAaAl@aEn@GzB}EzA}AIsBbAmApB?vAq@\wEaAG?_Fo@EoB`GmASm@sBG{HfAoAHgCe@{BlA{A`@h@lAkBGaCcDq@eF`A\#
      }AcEJcD`CRf@yB`B}AMaEy@qIn@_Ao@_Dx@}CbAE
      DE-HB _pgBwuOu@SiCjBVmFfDUz@tA u|fBevOf@eFAgCfBsIo@c@~BkB~A\t@pBk@dBCbIcA?cBfC_Bp@c@bE
      DE-HE kjcBylRj@p@fBi@bAwExAk@zA{HbCfAq@b@lDfAP}AbBFYfCXrDhBc@HzDnBqE~A`A^nCjDb@nDpB^oCiAMIaEdBk@Xx@rDUnBtA|AzD\d\#
      DInCpEp@b@xBzAb@RdBWfExBTHy@|Bj@\hE_BtCBjGlAlAu@dBx@`EvA~@NcBpG?vCoAxAuCvDLNfAfBUn@fAdAgAZ~@jBcBL~IjBTdBzDQfAcCk\#
      @eAqBgAvIaD|A`@nC|Bc@`@dB_BfCIdDkDjB{Ac@]yBsAgA?jBuFbDgCF}CvEQjBx@zFfAjDRdDmAx@sA|CgAoC{@c@VqB_Bh@yAq@y@oCV_A{Ac\#
      @O_DqA\yCjDUdBmB}AcCZq@yBf@mAuBsByBtAiA[_CoAiAfAyD_HX{DgBgCqEiEqCj@J_HgEmD}Cx@p@tF}AZ}BkDk@kB?{Fa@_DqDx@y@}Ep@iC\#
      t@?d@gCe@sBaAc@u@gCqCsB]j@wAwE\eBF{FtBgC?tAtB|ArAuAxB?RpBpBTt@}En@y@e@eBgBdBgAsDr@yBiA?
      DE-HH uqgBiaRSkB]|CsBy@~@yB}AaECsBaA}CqAy@IiE|Ar@pAkBjBRRnAzAUxCwGd@Gt@xG{AnEhAdFc@vEwCrD
      DE-MV kdgBmb[rC~GW~Gg@?cAmDoBcByAGSzFb@j@O~IaDdBa@rDnAy@P`E~BpE\fCzCtA`BvEa@rBRtCvAj@u@|CxDlHu@vANfEYfFq@DcBdMLv\#
      CgBnEo@nEu@nAZrFpBjBd@rDjBdDRzDgApBZlDrAnC`Bq@t@jBYfEp@FSrFkBbGv@jBgDzHaD|JuB`AEvEuCgAmCwJmBSJmFoFZ_@dDwAzDoDRcA\#
      [gBsFqAc@}AgHSsFdAaCtA]i@}CjBsF_EgAaDiGqBaAa@gCNmDcAmQuB}CyBuHwDaE{CyBj@sDD_Q~@L]nJr@vE`AjBc@nCxAv@?fAvCj@?uAmCe\#
      DcBoJ?wEdAgAEuAoBaCo@}ClDgCnCgAzAaJjBqBJsBdD}CaAF_@uFcAwEh@T`BwEdCxBdByDz@OVqB|@ZdAnCp@?~CiIz@uFD}Ck@}Ar@gAv@rBL\#
      kBvADtBgAjC?fDyB ejhBewZ~@fAx@q@ClHr@jBRlFg@jBy@iEgA]eC`ALiC~@?DgCeBUgBnCjBzF{Ac@r@`EyD_AaB|AQkBnBoArBcI ylhB{eU\#
      o@]c@wEfBx@ isiBktXdCnAr@lAcE}A mfiBgwYxAaCrAjB?xBw@yBLvCu@fAJhEdDnGEqBjAT_BjKyBxDqA_AHwC}A[MdDu@s@]}C}Ax@N|AeA~\#
      @[sD`@}A{A}C|Bj@g@uAbBoAHwCiCN?pBmBnCfB`EgA\cBaAV`C}@y@m@oG\kBj@jB|AGt@oC[cGn@uCt@MfCnEtBgA
      DE-NI _pgBwuOz@uA{@uAgDTWlFgCv@eHoCuBoCBqBzAaET_DoAyTLaCpF{FfBcDvDeDrAcGRgClAGvCsDb@wEiAeFzAoEu@yGNyBdBwGBoCDwEt\#
      BaA`D}JfD{Hw@kBjBcGfBoCc@yDrA_H~@h@b@zBbB?hArDv@lHg@|ASfLrAnAt@jKdBLhCeBN_A`EiE~BUdBkBDdB~@Z|BuCf@kBt@DLrBtBMpBo\#
      CvAfChAoAvAhEvAUd@xRjAdDdBwC~@x@|Ac@x@jB~BEx@wAdFoClAhCf@q@j@vGgAzDLzArANlCzFOzA`BvACnEdB`Eu@lDhA?s@xBfArDfBeBd@\#
      dBo@x@u@|EqBUSqByB?sAtAuB}A?uAuBfCGzF]dBHfCuDc@gA}A{Dq@NxGuBGMnCcB_AS|Es@i@kDb@iAtACvGkBLOyBsAq@e@dDcCGq@}CyBkBw\#
      Ab@k@q@k@jBbAdDjBfAf@nG]lFwCFwAnC`@hGzAtAf@lDSfCfB_AhAqErBq@dEG^_AxCnEk@|FdBjD`@zHt@jBa@rBcAb@cAaEcBy@s@dFaFgCcC\#
      tC^hCeBzF}Ah@[nCtBLvAnA?tArBhErAlFR~In@bE_BZ}CgAkDnCb@|Ag@tJk@|AeCLa@sBo@nAwA]]eH\mHg@c@_Hc@cBc@yF_FgCU}Ej@gEk@g\#
      BgAgAoCIdMkAjBuC?mCoAHqBaAk@kAjB}CwGe@}CSoH`@{Ac@gHs@uQ\}ClCk@zAuCnBoAbAvEjBmAMwAvA_C}@mDiCw@]pDoDmAIsBpAqBnAkIx\#
      @|ArEh@vAi@gFL -u|fBevOVdBb@cE~Aq@bBgCbA?BcIj@eBu@qB_B]_CjBn@b@gBrI@fC gugB}gLv@tFm@b@i@{F oygBslLk@yILoA w{gB{|\#
      L_@{AGkI`@bB c_hB}tMVwEF~E c_hB}}Mg@q@A{F
      DE-NW {_eBavLo@cES_JsAmFsBiE?uAwAoAuBMZoC|Ai@dB{F_@iCbCuC`FfCr@eFbBx@bA`EbAc@`@sBu@kBa@{HeBkDj@}FyCoE_@~@eEFsBp@\#
      iApEgB~@RgCg@mD{AuAa@iGvAoCvCG\mFg@oGkBgAcAeDj@kBj@p@vAc@xBjBp@|CbCFd@eDrAp@NxBjBMBwGhAuAjDc@r@h@R}EbB~@LoCtBFOy\#
      GzDp@fA|AtDb@IgCvAvE\k@pCrBt@fC`Ab@d@rBe@fCu@?q@hCx@|EpDy@`@~C?zFj@jB|BjD|A[q@uF|Cy@fElDK~GpCk@pEhEfBfCYzDxD~GhA\#
      gA~BnAo@bDcCnCyBNyAzFwA]SrBj@|ApC]v@zD~@k@rBjI^fHvBRp@|Ce@zDjA|AJxDlAtF|@bBzB\o@jB^xBbFgAZtCg@|AVjBs@b@LnCx@nCuA\#
      dB`Bk@RjBuAfAcC[_BZSvGgBhAmCmDCfCkD~CKrDuAZwAx@eCaE{A?a@pBaBFP`G{Cj@VkDwAuA_CoH{A?j@|Au@~@sASkDeDu@}AaFUeBTkDvEa\#
      B[c@fC_BTiAtCwCE{@iGTwCwA`CUaAdAgEIoAlAeF_AFVmDy@aCg@gECmDyB{DsA`A_AhEu@G}AsDIyB
      DE-RP ghaBkmKSkBaBj@tAeBy@oCMoCr@c@WkBf@}A[uCcFfA_@yBn@kB{B]}@cBmAuFKyDkA}Ad@{Dq@}CwBS_@gHsBkI_Aj@w@{DqC\k@}ARsB\#
      vA\xA{FxBObCoCn@cDhAZxBuAtBrBg@lAp@xBbC[lB|ATeBxCkDpA]N~CzAb@W~@x@nCxAp@~Ai@WpBz@b@fAnCrA}ClAy@SeDgAkDy@{FPkB|Cw\#
      EfCGtFcD?kBrAfA\xBzAb@jDkB`F}An@_AbCGvBnAd@k@~BzDvFv@pFzDz@`Ck@vEmBzHDvCa@dDV`GiAhEkBnCo@G]pEmAtCwAc@mDuCaAF]bDy\#
      BrBoAaCyDtA\rBkAtCChCs@`CB~BbAvCvAfHf@vEEdFNvGsAEqCaC{@?{@wCgE?I|CwAlFu@rB}C`CXTsE~BqCi@wAGa@uA_Ab@sAwEgBuA
      DE-SH qkhBshTpAb@fBrFbAZnDSvA{D^eDnF[KlFlBRlCvJtCfACnCeBvGOxBe@FyCvG{ATSoAkBSqAjB}As@HhEpAx@`A|CBrB|A`E_AxBrBx@W\#
      dDeBvEwCb@iAxDeDvAyBvIAhLwAxDgEdDWqBd@wEgCk@_BtAj@dFoBdBwCy@[oC}AcBn@|Lb@jD{BjBk@aEy@fCq@sF?_FiB_HoAMaF|HgCbBaBd\#
      Fm@MiDjBgBc@JoC_@{DlBcVvAy@H{Dc@aCRkBoB_HfA?V}EdAwEt@k@gAyDx@kBxB}Ax@jD?oE`FLhAx@z@nCTjDf@uAcAaNdA}CdBLhAjBvAk@q\#
      DgCs@mDzCoP`BsDBmDaC{HKeDb@[c@qEvArBlGUl@j@vAjF|@nA`@vE~AbBbAw@Z{D uniBcoP|AbBPfCgA`Au@iC }kiBo~TbCqB[zFVtCqAx@?\#
      vCkBq@s@sDh@eD kyiBwgOjBeBh@x@}AxB g}iBcrOt@aErAx@MdFk@pBaAuA iijBqiOfAL|A{D?xGrDLMj@cGc@sF_D{@mA`BMXtA }oiBuzO]\#
      aCpBx@WvC
      DE-SL iv_BykKOwGDeFg@wEwAgHcAwCC_Cr@aCBiCjAuC]sBxDuAnA`CxBsB\cD`AGlDtCvAb@lAuC|B`ESlFw@fCbAtAmAfAeAEo@jDIdD~B~@U\#
      bEcFnCaCrDo@s@sC~C_AnET|A
      DE-SN qgaBksVmAfFcADy@|CyBuAYj@uBiC`@mA}@}A]}CeBaA?gC}AyBAfAcCfAe@oA_A`AcAgFBkBoBcDRiEw@oAiB|Ag@rBkDxB{@tHH~BInA\#
      cDnCqB[iC~@}AkBuE~@_AmA}A?cAoAVaCk@aGy@]HgEScG_AuAVaCsAwErAkDVmDvAwE`DmAnEh@?aCeA{HpBsF^mMUyKiCwCmA[yBaEI_Fj@gCy\#
      AyIMkDj@_Fp@q@jBeKbCi@xBU|ByB|K`ChH`EpBbBzA`AGtCiAzDmBy@GjDmCc@kBlDr@dDo@|EtBfAnBaGnA~@BdFz@tAzAtHj@~GlALb@dB`@h\#
      PzEvE_A|CxBdD[jBhDnCHlHtBTl@fAHtAiAzDRjDjA|AHfJtAtA|@nCnBxBbEdBwDtASjBoAb@
      DE-ST izcBs{SeFnCy@vA_CDy@kB}Ab@_Ay@eBvCkAeDe@yRwATwAiEiAnAwAgCqBnCuBLMsBu@Eg@jB}BtC_A[EeBeBjB_CTaEhEO~@iCdBeBMu\#
      @kKsAoARgLf@}Aw@mHiAsDcB?c@{B_Ai@z@aE|@aA[cBpAmDp@b@xAmHOeFr@[FcEzAq@zCtAbCgAdA`ChF\k@aCt@eDnCbB`ETdCp@t@mArBbBd\#
      IgJj@kBUmA~AsDL}A{@sBdDyKNsDdBoECsIpC~CrCs@xDlFWlDsAjDrAvEW`C~@tARbGIfEx@\j@`GW`CbAnA|A?~@lAtE_A|AjBhC_ApBZbDoCH\#
      oAbBb@n@w@`DnCo@tAFtHaBnCs@nCTdFwCbBWjIDhE{BLiBjDuBmFkDlDu@jBq@pRe@fAsAMiExBy@y@_ApG
      DE-TH kjcBylReBaEBoEaBwAN{AmC{FsAOM{AfA{Dk@wGg@p@mAiCHoE~@qGx@x@hEyBrALd@gAp@qRt@kBjDmDtBlFhBkDzBMEiEVkIvCcBUeFr\#
      @oC`BoCGuHn@uAaDoCo@v@cBc@I_Cz@uHjDyBf@sBhB}Av@nAShEnBbDCjBbAfF~@aAd@nAbCgA@gA|AxB?fCdB`A\|C|@|Aa@lAtBhCXk@xBtAn\#
      @~Co@~@x@pIL`EaB|Ag@xBaCSKbD|AbEdFaAbDp@F`CmAjBa@i@mAzAd@zBIfCgAnAFzHl@rBlARnBaGn@D?~E`AF]vEwAp@qB?cAlAHrB{A|A{B\#
      |Eo@Fm@`EiA`Aa@|C|AfCsDTYy@eBj@H`EhAL_@nCoDqBkDc@_@oC_BaAoBpEI{DiBb@YsDXgCcBGQ|AmDgAp@c@cCgA{AzHyAj@cAvEgBh@
      """#,
    source: Phrase(en: "Borders: made with Natural Earth", de: "Grenzen: Natural Earth (gemeinfrei)"))
}
