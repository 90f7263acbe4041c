// How wide a text is, without asking the machine's fonts, so that a map is the same bytes everywhere.
//
// A width is that of the wider of two fonts: Helvetica (Arial and Liberation Sans have the same widths) and DejaVu
// Sans, which viewers on Linux fall back to. Over Italian text DejaVu is 1.15 times as wide as Helvetica on average and
// up to 1.37 times, which is why no single factor on Helvetica's widths would do. A label thus fits its shape in all of
// these fonts; in Helvetica it has some 13 % to spare.

#include "text_width.h"

#include <stdint.h>

// Thousandths of the font size, for U+0020 to U+007E.
static const uint16_t regular[95] = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787,
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
};

static const uint16_t bold[95] = {
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
    1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 556, 775, 637, 995, 837, 850,
    733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 556,
    500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
    716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
};

// For U+00A0 to U+017F, a character of ASCII that is as wide (`W` and `M` for the broad ones).
static const char like[] =
    " !ccco|aOWaa+-Wo"   // A0 no-break space ¡ ¢ £ ¤ ¥ ¦ § ¨ © ª « ¬ ­ ® ¯
    "a+aaouo-aaao%%%o"   // B0 ° ± ² ³ ´ µ ¶ · ¸ ¹ º » ¼ ½ ¾ ¿
    "AAAAAAWCEEEEIIII"   // C0
    "DNOOOOO+OUUUUYOO"   // D0
    "aaaaaamceeeeiiii"   // E0
    "onooooo+ouuuuyoy"   // F0
    "AaAaAaCcCcCcCcDd"   // 100
    "DdEeEeEeEeEeGgGg"   // 110
    "GgGgHhHhIrIrIrIi"   // 120
    "IiMmJjKkkLrLrLnL"   // 130
    "nLnNnNnNnmNnOoOo"   // 140
    "OoWMRrRrRrSsSsSs"   // 150
    "SsTtTnTtUuUuUuUu"   // 160
    "UuUuWwYyYZzZzZzr";  // 170

// The next character, or U+FFFD for bytes that aren't UTF-8. Never reads past the NUL.
static uint32_t next_character(const unsigned char **text) {
    const unsigned char *at = *text;
    uint32_t character = *at++;
    int following = character < 0x80 ? 0 : character < 0xC2 ? -1 : character < 0xE0 ? 1 : character < 0xF0 ? 2
        : character < 0xF5 ? 3 : -1;
    if (following > 0) character &= 0x3Fu >> following;
    for (; following > 0 && (*at & 0xC0) == 0x80; following--) character = character << 6 | (*at++ & 0x3Fu);
    *text = at;
    return following == 0 ? character : 0xFFFD;
}

static bool has_no_width(uint32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0)  // controls
        || (character >= 0x0300 && character <= 0x036F)                 // combining accents
        || (character >= 0x200B && character <= 0x200F)                 // zero-width space, joiners, direction marks
        || (character >= 0xFE00 && character <= 0xFE0F)                 // variation selectors
        || character - GRAPHVIZ_FIRST_RUN_MARK < 3;
}

static unsigned width_in_thousandths(uint32_t character, const uint16_t *table) {
    if (has_no_width(character)) return 0;
    if (character < 0x7F) return table[character - 0x20];
    if (character < 0x180) return table[(unsigned char)like[character - 0xA0] - 0x20];
    if (character - GRAPHVIZ_FIRST_STAND_IN < sizeof GRAPHVIZ_STAND_INS - 1)
        return table[(unsigned char)GRAPHVIZ_STAND_INS[character - GRAPHVIZ_FIRST_STAND_IN] - 0x20];
    if (character == 0x2018 || character == 0x2019) return table[')' - 0x20];  // single quotation marks
    if (character == 0x201C || character == 0x201D) return table['a' - 0x20];  // double quotation marks
    if (character == 0x2010 || character == 0x2011 || character == 0x2013) return table['a' - 0x20];  // short dashes
    if (character < 0x1100) return 850;   // Greek, Cyrillic, Hebrew, Arabic, …: generous
    if (character < 0x2000) return 1000;  // other alphabets
    if (character >= 0x1F000 && character < 0x20000) return 1400;  // emoji
    return 1100;  // arrows, symbols, Chinese, Japanese, Korean
}

double graphviz_text_width(const char *utf8, double font_size, bool is_bold, bool monospaced) {
    const unsigned char *at = (const unsigned char *)utf8;
    unsigned long long sum = 0;
    while (*at != 0) {
        unsigned width = width_in_thousandths(next_character(&at), is_bold ? bold : regular);
        sum += monospaced && width > 0 && width < 1000 ? 602 : width;
    }
    return (double)sum * font_size / 1000;
}
