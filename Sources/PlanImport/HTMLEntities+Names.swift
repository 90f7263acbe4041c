extension HTMLEntities {
    /// The names that the HTML standard has for letters of Europe's alphabets, signs of punctuation, currencies, arrows
    /// and signs of mathematics, each before its sign. Those for spaces and joiners have no sign that can be seen.
    static let names: [Substring: String] = {
        let words = table.split { $0 == " " || $0 == "\n" }
        var names: [Substring: String] = [
            "nbsp": "\u{A0}", "shy": "\u{AD}", "ensp": " ", "emsp": " ", "thinsp": " ", "hairsp": " ", "numsp": " ",
            "puncsp": " ", "lrm": "", "rlm": "", "zwnj": "", "zwj": "",
        ]
        for place in stride(from: 0, to: words.count - 1, by: 2) { names[words[place]] = String(words[place + 1]) }
        return names
    }()

    private static let table = #"""
        AElig Æ AMP & Aacute Á Abreve Ă Acirc Â Acy А Agrave À Alpha Α Amacr Ā Aogon Ą Aring Å Atilde Ã Auml Ä Bcy Б
        Beta Β Breve ˘ CHcy Ч COPY © Cacute Ć Ccaron Č Ccedil Ç Ccirc Ĉ Cdot Ċ Cedilla ¸ CenterDot · Chi Χ
        CloseCurlyDoubleQuote ” CloseCurlyQuote ’ Congruent ≡ DJcy Ђ DScy Ѕ DZcy Џ Dagger ‡ Dcaron Ď Dcy Д Delta Δ
        DiacriticalAcute ´ DiacriticalDot ˙ DiacriticalDoubleAcute ˝ DiacriticalGrave ` DiacriticalTilde ˜ Dot ¨
        DoubleDot ¨ DoubleDownArrow ⇓ DoubleLeftArrow ⇐ DoubleLeftRightArrow ⇔ DoubleRightArrow ⇒ DoubleUpArrow ⇑
        DownArrow ↓ Downarrow ⇓ Dstrok Đ ENG Ŋ ETH Ð Eacute É Ecaron Ě Ecirc Ê Ecy Э Edot Ė Egrave È Element ∈ Emacr Ē
        EmptyVerySmallSquare ▫ Eogon Ę Epsilon Ε Eta Η Euml Ë Fcy Ф FilledVerySmallSquare ▪ GJcy Ѓ GT > Gamma Γ
        Gbreve Ğ Gcedil Ģ Gcirc Ĝ Gcy Г Gdot Ġ GreaterEqual ≥ HARDcy Ъ Hacek ˇ Hat ^ Hcirc Ĥ Hstrok Ħ IEcy Е IJlig Ĳ
        IOcy Ё Iacute Í Icirc Î Icy И Idot İ Igrave Ì Imacr Ī Implies ⇒ Integral ∫ Iogon Į Iota Ι Itilde Ĩ Iukcy І
        Iuml Ï Jcirc Ĵ Jcy Й Jsercy Ј Jukcy Є KHcy Х KJcy Ќ Kappa Κ Kcedil Ķ Kcy К LJcy Љ LT < Lacute Ĺ Lambda Λ
        Lcaron Ľ Lcedil Ļ Lcy Л LeftArrow ← LeftRightArrow ↔ Leftarrow ⇐ Leftrightarrow ⇔ Lmidot Ŀ Lstrok Ł Mcy М Mu Μ
        NJcy Њ Nacute Ń Ncaron Ň Ncedil Ņ Ncy Н NotEqual ≠ Ntilde Ñ Nu Ν OElig Œ Oacute Ó Ocirc Ô Ocy О Odblac Ő
        Ograve Ò Omacr Ō Omega Ω Omicron Ο OpenCurlyDoubleQuote “ OpenCurlyQuote ‘ Oslash Ø Otilde Õ Ouml Ö OverBar ‾
        PartialD ∂ Pcy П Phi Φ Pi Π PlusMinus ± Prime ″ Psi Ψ QUOT " REG ® Racute Ŕ Rcaron Ř Rcedil Ŗ Rcy Р Rho Ρ
        RightArrow → Rightarrow ⇒ SHCHcy Щ SHcy Ш SOFTcy Ь Sacute Ś Scaron Š Scedil Ş Scirc Ŝ Scy С ShortDownArrow ↓
        ShortLeftArrow ← ShortRightArrow → ShortUpArrow ↑ Sigma Σ Sqrt √ Square □ SubsetEqual ⊆ Sum ∑ THORN Þ TRADE ™
        TSHcy Ћ TScy Ц Tau Τ Tcaron Ť Tcedil Ţ Tcy Т Theta Θ TildeTilde ≈ Tstrok Ŧ Uacute Ú Ubrcy Ў Ubreve Ŭ Ucirc Û
        Ucy У Udblac Ű Ugrave Ù Umacr Ū UnderBar _ Uogon Ų UpArrow ↑ UpDownArrow ↕ Uparrow ⇑ Upsi ϒ Upsilon Υ Uring Ů
        Utilde Ũ Uuml Ü Vcy В Verbar ‖ Vert ‖ VerticalLine | Wcirc Ŵ Xi Ξ YAcy Я YIcy Ї YUcy Ю Yacute Ý Ycirc Ŷ Ycy Ы
        Yuml Ÿ ZHcy Ж Zacute Ź Zcaron Ž Zcy З Zdot Ż Zeta Ζ aacute á abreve ă acirc â acute ´ acy а aelig æ agrave à
        alpha α amacr ā amp & angst Å aogon ą ap ≈ apos ' approx ≈ aring å ast * asymp ≈ atilde ã auml ä backprime ‵
        bcy б bdquo „ beta β bigstar ★ bigtriangledown ▽ bigtriangleup △ blacksquare ▪ blacktriangle ▴
        blacktriangledown ▾ blacktriangleleft ◂ blacktriangleright ▸ bprime ‵ breve ˘ brvbar ¦ bsol \\ bull • bullet •
        cacute ć cap ∩ caret ⁁ caron ˇ ccaron č ccedil ç ccirc ĉ cdot ċ cedil ¸ cent ¢ centerdot · chcy ч check ✓
        checkmark ✓ chi χ cir ○ circ ˆ circledR ® clubs ♣ clubsuit ♣ colon : comma , commat @ copy © cross ✗ cup ∪
        curren ¤ dArr ⇓ dagger † darr ↓ dash ‐ dblac ˝ dcaron ď dcy д ddagger ‡ deg ° delta δ diamondsuit ♦ diams ♦
        die ¨ div ÷ divide ÷ djcy ђ dollar $ dot ˙ downarrow ↓ dscy ѕ dstrok đ dtri ▿ dtrif ▾ dzcy џ eacute é ecaron ě
        ecirc ê ecy э edot ė egrave è ell ℓ emacr ē empty ∅ emptyset ∅ emptyv ∅ eng ŋ eogon ę epsi ε epsilon ε equals =
        equiv ≡ eta η eth ð euml ë euro € excl ! fcy ф ffilig ﬃ fflig ﬀ ffllig ﬄ filig ﬁ fllig ﬂ fltns ▱ fnof ƒ
        frac12 ½ frac13 ⅓ frac14 ¼ frac15 ⅕ frac16 ⅙ frac18 ⅛ frac23 ⅔ frac25 ⅖ frac34 ¾ frac35 ⅗ frac38 ⅜ frac45 ⅘
        frac56 ⅚ frac58 ⅝ frac78 ⅞ frasl ⁄ gacute ǵ gamma γ gbreve ğ gcirc ĝ gcy г gdot ġ ge ≥ geq ≥ gjcy ѓ grave `
        gt > hArr ⇔ half ½ hardcy ъ harr ↔ hcirc ĥ hearts ♥ heartsuit ♥ hellip … horbar ― hstrok ħ hybull ⁃ hyphen ‐
        iacute í icirc î icy и iecy е iexcl ¡ iff ⇔ igrave ì ijlig ĳ imacr ī imath ı in ∈ infin ∞ inodot ı int ∫ iocy ё
        iogon į iota ι iquest ¿ isin ∈ isinv ∈ itilde ĩ iukcy і iuml ï jcirc ĵ jcy й jsercy ј jukcy є kappa κ kcedil ķ
        kcy к kgreen ĸ khcy х kjcy ќ lArr ⇐ lacute ĺ lambda λ laquo « larr ← lbrace { lbrack [ lcaron ľ lcedil ļ lcub {
        lcy л ldquo “ ldquor „ le ≤ leftarrow ← leftrightarrow ↔ leq ≤ ljcy љ lmidot ŀ lowbar _ loz ◊ lozenge ◊ lpar (
        lsaquo ‹ lsqb [ lsquo ‘ lsquor ‚ lstrok ł lt < ltri ◃ ltrif ◂ macr ¯ marker ▮ mcy м mdash — micro µ midast *
        middot · minus − mldr … mu μ nacute ń napos ŉ ncaron ň ncedil ņ ncy н ndash – ne ≠ njcy њ nldr ‥ not ¬ ntilde ñ
        nu ν num # numero № oacute ó ocirc ô ocy о odblac ő oelig œ ogon ˛ ograve ò ohm Ω oline ‾ omacr ō omega ω
        omicron ο ordf ª ordm º oslash ø otilde õ ouml ö para ¶ part ∂ pcy п percnt % period . permil ‰ pertenk ‱ phi φ
        phiv ϕ pi π piv ϖ plus + plusmn ± pm ± pound £ prime ′ psi ψ quest ? quot " rArr ⇒ racute ŕ radic √ raquo »
        rarr → rbrace } rbrack ] rcaron ř rcedil ŗ rcub } rcy р rdquo ” rdquor ” rect ▭ reg ® rho ρ rightarrow → ring ˚
        rpar ) rsaquo › rsqb ] rsquo ’ rsquor ’ rtri ▹ rtrif ▸ sacute ś sbquo ‚ scaron š scedil ş scirc ŝ scy с sect §
        semi ; shchcy щ shcy ш sigma σ sigmaf ς sigmav ς slarr ← softcy ь sol / spades ♠ spadesuit ♠ squ □ square □
        squarf ▪ squf ▪ srarr → star ☆ starf ★ straightphi ϕ strns ¯ sub ⊂ sube ⊆ subset ⊂ subseteq ⊆ sum ∑ sup1 ¹
        sup2 ² sup3 ³ szlig ß tau τ tcaron ť tcedil ţ tcy т theta θ thetasym ϑ thetav ϑ thickapprox ≈ thkap ≈ thorn þ
        tilde ˜ times × tprime ‴ trade ™ triangle ▵ triangledown ▿ triangleleft ◃ triangleright ▹ tscy ц tshcy ћ
        tstrok ŧ uArr ⇑ uacute ú uarr ↑ ubrcy ў ubreve ŭ ucirc û ucy у udblac ű ugrave ù umacr ū uml ¨ uogon ų
        uparrow ↑ updownarrow ↕ upsi υ upsih ϒ upsilon υ uring ů utilde ũ utri ▵ utrif ▴ uuml ü varnothing ∅ varphi ϕ
        varpi ϖ varr ↕ varsigma ς vartheta ϑ vcy в verbar | vert | wcirc ŵ xdtri ▽ xi ξ xutri △ yacute ý yacy я ycirc ŷ
        ycy ы yen ¥ yicy ї yucy ю yuml ÿ zacute ź zcaron ž zcy з zdot ż zeta ζ zhcy ж
        """#
}
