#ifndef GRAPHVIZ_TEXT_WIDTH_H
#define GRAPHVIZ_TEXT_WIDTH_H

#include "CGraphviz.h"

// The first of seven noncharacters that stand, inside Graphviz, for characters it would interpret:
// & < > " ' \ % in this order. SpecialCharacters.swift puts them in and takes them out again.
#define GRAPHVIZ_FIRST_STAND_IN 0xFDD0u
#define GRAPHVIZ_STAND_INS "&<>\"'\\%"
// The first of three noncharacters that begin every run of text in a formatted label and tell where in its room it stands:
// at the left, in the middle, at the right. They have no width and are never shown.
#define GRAPHVIZ_FIRST_RUN_MARK 0xFDE0u

#endif
