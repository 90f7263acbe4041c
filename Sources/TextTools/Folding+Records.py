"""Prints Folding+Records.swift: what the letters and digits beyond ASCII fold to. Run it after a change, with the Unicode data of a Python:

    python3 Sources/TextTools/Folding+Records.py > Sources/TextTools/Folding+Records.swift

Folding is that of NFKC_Casefold (compatibility decomposition, case folding, nothing ignorable), after which accents and other marks are
dropped, digits of all scripts are those of ASCII, and letters of the Latin script without a decomposition (ø, ŋ) are their base letters.
"""
import re
import unicodedata

LATIN_END = 0x250
# The letters of Latin script whose name does not say which letters of ASCII they stand for.
NAMED = {
    "ETH": "d", "THORN": "th", "ENG": "n", "SCHWA": "e", "EZH": "z", "ESH": "s", "AE": "ae", "OE": "oe", "DOTLESS I": "i",
    "DOTLESS J": "j", "OPEN E": "e", "REVERSED E": "e", "TURNED E": "e", "REVERSED OPEN E": "e", "OPEN O": "o",
    "KRA": "k", "AFRICAN D": "d", "ALPHA": "a", "IOTA": "i", "UPSILON": "u", "GAMMA": "g", "TURNED M": "m",
    "TURNED V": "v", "BARRED O": "o", "GLOTTAL STOP": "", "AV": "av", "AY": "ay", "AO": "ao", "AA": "aa", "OO": "oo",
}
# Apostrophes that Unicode counts among the letters; they part words as the others do.
APOSTROPHES = "\u02bb\u02bc\u02bd"
# Letters that are nothing to see (Default_Ignorable_Code_Point).
FILLERS = "\u115f\u1160\u17b4\u17b5"


def is_dropped(sign):
    """As Folding.isDropped: marks that are no vowels of an Indic or Thai word, no virama and no sign of voiced kana."""
    if unicodedata.category(sign) not in ("Mn", "Me"):
        return False
    klass = unicodedata.combining(sign)
    if klass == 0:
        return unicodedata.category(sign) == "Me" or sign == "\u034f" or 0xFE00 <= ord(sign) <= 0xFE0F
    return klass not in (8, 9) and (klass <= 36 or klass in (107, 122) or klass >= 200)


def without_marks(text):
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not is_dropped(sign))


def latin(sign):
    """The letters of ASCII for a letter of Latin script that has no decomposition."""
    match = re.fullmatch(r"LATIN (?:SMALL |CAPITAL )?(?:LETTER|LIGATURE) (.+?)(?: WITH .*)?", unicodedata.name(sign, ""))
    if not match:
        return None
    return match[1].lower() if re.fullmatch("[A-Z]", match[1]) else NAMED.get(match[1]) or None


def folded(sign):
    """What a sign folds to, with a space for what parts words."""
    enclosed = 0x1F150 <= ord(sign) <= 0x1F169 or 0x1F170 <= ord(sign) <= 0x1F189
    text = chr((ord(sign) - 0x1F150) % 32 + ord("a")) if enclosed else sign
    for _ in range(3):
        text = without_marks(text).casefold()
    result = ""
    for part in without_marks(text):
        category = unicodedata.category(part)
        if part in FILLERS:
            continue
        if unicodedata.digit(part, None) is not None:
            result += str(unicodedata.digit(part))
        elif not part.isascii() and latin(part):
            result += latin(part)
        elif category[0] in "LNM" and part not in APOSTROPHES:
            result += part
        elif category != "Cf":
            result += " "
    return re.sub(" +", " ", result)


def entries():
    """What must be listed: in the Latin blocks all but what parts words, elsewhere what is more than made lower case."""
    found = {}
    for number in range(0x80, 0x110000):
        sign = chr(number)
        category = unicodedata.category(sign)
        if category in ("Cn", "Cs", "Co") or 0xAC00 <= number < 0xD7A4 or is_dropped(sign):
            continue
        text = folded(sign)
        if number < LATIN_END:
            if text != " ":
                found[number] = text
        elif text != sign.lower() and (text.strip() or category[0] in "LNM"):
            found[number] = text
    return found


def written(text):
    """ASCII as it is, ~ for a space, _ for nothing, other signs as hexadecimal numbers, from the first of them on each behind a point."""
    result = ""
    for sign in text:
        plain = "~" if sign == " " else sign if sign.isascii() and "." not in result else f".{ord(sign):x}"
        result += plain
    return result or "_"


def records(entries):
    """One word for each run of successive signs: START=ITEM,ITEM… where ITEM*COUNT says so many alike, ITEM+COUNT so many ascending."""
    runs = []
    last = None
    for number in sorted(entries):
        text = entries[number]
        if last is None or number != last + 1:
            runs.append((number, []))
        last = number
        items = runs[-1][1]
        if items:
            first, count, step = items[-1]
            if step != 1 and text == first:
                items[-1] = (first, count + 1, 0)
                continue
            if step != 0 and len(text) == len(first) == 1 and ord(text) == ord(first) + count:
                items[-1] = (first, count + 1, 1)
                continue
        items.append((text, 1, None))
    sign = {None: "", 0: "*", 1: "+"}
    return [
        f"{number:x}=" + ",".join(written(text) + (sign[step] + str(count) if count > 1 else "") for text, count, step in items)
        for number, items in runs
    ]


def lines(words):
    """The words in lines of at most 112 signs; a longer one goes on behind a line feed after a comma."""
    text = ""
    width = 0
    for word in words:
        pieces = re.findall(r"[^,]+,?", word)
        for place, piece in enumerate(pieces):
            separator = "" if place else " "
            if width and width + len(separator) + len(piece) <= 106:
                text += separator + piece
                width += len(separator) + len(piece)
            else:
                text += ("\\\n        " if place else " \\\n        " if text else "        ") + piece
                width = len(piece)
    return text


found = entries()
print(f"""// Made by Folding+Records.py from the data of Unicode {unicodedata.unidata_version}.

extension Folding {{
    /// Signs up to U+{LATIN_END - 1:04X}: all but those that part words.
    static let latinRecords: StaticString = \"\"\"
{lines(records({number: text for number, text in found.items() if number < LATIN_END}))}
        \"\"\"

    /// The signs from U+{LATIN_END:04X} on that fold to more than their lower case.
    static let otherRecords: StaticString = \"\"\"
{lines(records({number: text for number, text in found.items() if number >= LATIN_END}))}
        \"\"\"
}}""")
