"""Checks a site of Milan's plan, in Italian and English, in a real browser: check_site.py FOLDER [CHECK …]

Prints what fails, and in the last line how many checks passed and failed.
"""

import sys

import common
import exploring
import loading
import reading

common.run(
    [
        loading.quiet_pages, loading.no_scripts, loading.html, exploring.by_pointer, exploring.by_keys,
        exploring.by_keys_only, exploring.walks, exploring.cells, exploring.state, exploring.slider,
        exploring.addresses, exploring.copies, exploring.lights, exploring.search, exploring.tables,
        reading.names_of_links, reading.trees, reading.contrast, reading.targets, reading.accessibility,
        reading.widths, reading.phone, reading.paper,
    ],
    sys.argv[2:])
