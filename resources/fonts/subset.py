"""Makes the WOFF2 files of this folder. See README.md; run from the project's root after `npm ci`."""
from fontTools.ttLib import TTFont
from fontTools.subset import Subsetter, Options, parse_unicodes
from fontTools.varLib import instancer

BASIC = ('20-7E,A0,A9,AB,AD,AE,B0,B1,B7,BB,D7,F7,2010-2015,2018-201A,201C-201E,2022,2026,'
         '2032,2033,2039,203A,20AC,2122,2212')
HANKEN = 'node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-{}-wght-{}.woff2'
PLEX = 'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-{}-400-{}.woff2'

def fill(font):
    """Glyphs without variations have no entry; subsetter and instancer expect one."""
    known = font['gvar'].variations
    font['gvar'].variations = {name: known[name] if name in known else [] for name in font.getGlyphOrder()}


def make(source, target, family, unicodes):
    font = TTFont(source, recalcTimestamp=False)
    cmap = set(font.getBestCmap())
    if 'fvar' in font:
        fill(font)
        font = instancer.instantiateVariableFont(font, {'wght': 400 if target.endswith('italic') else (400, 700)})
        if 'gvar' in font:
            fill(font)
    options = Options()
    options.layout_features = ['kern'] if 'basic' in target else ['kern', 'mark', 'mkmk', 'ccmp', 'locl']
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.recalc_timestamp = False
    options.drop_tables += ['DSIG']
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in cmap if unicodes(code)])
    subsetter.subset(font)
    if family == 'Crisp Mono':
        for record in font['name'].names:
            if record.nameID in (1, 3, 4, 6):
                record.string = {1: family, 3: target, 4: family, 6: target}[record.nameID]
    font.flavor = 'woff2'
    font.save(f'resources/fonts/{target}.woff2')

basic = set(parse_unicodes(BASIC))
for style, suffix in (('normal', ''), ('italic', '-italic')):
    make(HANKEN.format('latin', style), f'hanken-grotesk-basic{suffix}', 'Hanken Grotesk', lambda code: code in basic)
    make(HANKEN.format('latin', style), f'hanken-grotesk-latin{suffix}', 'Hanken Grotesk', lambda code: code not in basic)
    for script in ('latin-ext', 'vietnamese'):
        make(HANKEN.format(script, style), f'hanken-grotesk-{script}{suffix}', 'Hanken Grotesk', lambda code: True)
make(PLEX.format('latin', 'normal'), 'crisp-mono-basic', 'Crisp Mono', lambda code: code in basic)
make(PLEX.format('latin', 'italic'), 'crisp-mono-basic-italic', 'Crisp Mono', lambda code: code in basic)
make(PLEX.format('latin', 'normal'), 'crisp-mono-latin', 'Crisp Mono', lambda code: code not in basic)
for script in ('latin-ext', 'vietnamese', 'cyrillic'):
    make(PLEX.format(script, 'normal'), f'crisp-mono-{script}', 'Crisp Mono', lambda code: True)
