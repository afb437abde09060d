import type { IFlattenedRuleSet } from 'dependency-cruiser'

/**
 * Who may import whom, as paths from the project's folder. A layer names everything that it may reach; whatever it
 * does not name is forbidden, so a new folder starts with no rights.
 */
type Layer = {
  readonly name: string
  readonly from: string
  readonly may: readonly string[]
  /** Why the line is drawn there; shown with each breach. */
  readonly because: string
}

const packages = (...names: string[]): string => `^node_modules/(@types/)?(${names.join('|')})(/|$)`
const BUILT_IN =
  '^(node:)?(assert|buffer|child_process|crypto|events|fs|module|os|path|perf_hooks|process|stream|timers|url|util|worker_threads|zlib)(/|$)'
const ELECTRON = '^node_modules/electron(/|$)|^electron$'
const DOMAIN = '^src/shared/domain/'
const ACTS = '^src/shared/acts\\.ts$'
const GEOGRAPHY = '^src/shared/geography/'
const I18N = '^src/shared/i18n/'
const CONTRACT = '^src/shared/ipc/'
const UI = '^src/renderer/ui/'
const PARTS = '^src/renderer/parts/'
const STATE = '^src/renderer/state/'
const BRIEF_PACKAGES = packages(
  'zod',
  'pdfmake',
  'harfbuzzjs',
  'bidi-js',
  'linebreak',
  'docx',
  '@expo-google-fonts/[^/]+',
)
/** What keeps notebooks, and keeps them sealed: none of them opens a connection. */
const KEEPING = packages('zod', 'mutative', 'lowdb', 'age-encryption', '@scure/bip39')
/** What tables are read with. */
const TABLES = packages('csv-parse', 'yauzl', 'htmlparser2')
/** What is brought in is read with: language, names of countries, calendars, lists of sources and files. All offline. */
const READING = packages(
  'wink-nlp',
  'wink-eng-lite-web-model',
  'countries-list',
  'countries-and-timezones',
  'i18n-nationality',
  'htmlparser2',
  'fflate',
  'pdfjs-dist',
  'ical\\.js',
  '@retorquere/bibtex-parser',
)
const REACT = packages('react', 'react-dom')

const SHARED_LAYERS: readonly Layer[] = [
  {
    name: 'domain',
    from: DOMAIN,
    may: [DOMAIN, packages('zod', 'mutative', 'diff', 'approx-string-match')],
    because: 'The domain is pure: records, their schema and edits, the same in the window, in main and in a worker.',
  },
  {
    name: 'geography',
    from: GEOGRAPHY,
    may: [GEOGRAPHY, DOMAIN, packages('d3-geo', 'topojson-client', 'topojson-specification')],
    because: 'One projection and one reading of the boundaries for the screen and for paper, without either.',
  },
  { name: 'acts', from: ACTS, may: [], because: 'The list of acts is data alone.' },
  {
    name: 'i18n',
    from: I18N,
    may: [I18N, DOMAIN, ACTS, packages('intl-messageformat')],
    because: 'Words may know the terms of the domain and nothing of who shows them.',
  },
  {
    name: 'contract',
    from: CONTRACT,
    may: [CONTRACT, DOMAIN, ACTS, packages('zod', 'mutative')],
    because: 'The contract between window and main says shapes, not how they are met.',
  },
]

const MAIN_LAYERS: readonly Layer[] = [
  {
    name: 'preload',
    from: '^src/preload/',
    may: [CONTRACT, ELECTRON],
    because: 'The preload hands out the contract and nothing else.',
  },
  {
    name: 'briefs',
    from: '^src/main/briefs/',
    may: ['^src/main/briefs/', DOMAIN, GEOGRAPHY, I18N, BUILT_IN, BRIEF_PACKAGES],
    because: 'A brief is a function of notebook and options; the command line and the worker run it without Electron.',
  },
  {
    name: 'main',
    from: '^src/main/',
    may: ['^src/main/', '^src/shared/', ELECTRON, BUILT_IN, BRIEF_PACKAGES, KEEPING, READING, TABLES],
    because: 'Main knows the window only by the contract, and no network.',
  },
  {
    name: 'storage',
    from: '^src/main/storage/',
    may: ['^src/main/storage/', DOMAIN, I18N, CONTRACT, BUILT_IN, KEEPING],
    because: 'What keeps notebooks safe is tested without Electron.',
  },
]

const RENDERER_LAYERS: readonly Layer[] = [
  {
    name: 'ui',
    from: UI,
    may: [
      UI,
      packages(
        'react',
        'react-dom',
        'react-aria-components',
        'react-aria',
        'react-stately',
        '@react-aria/[^/]+',
        '@react-types/[^/]+',
        '@react-stately/[^/]+',
        '@tanstack/[^/]+',
        '@internationalized/[^/]+',
        'csstype',
      ),
    ],
    because: 'A primitive knows nothing of what it shows: words and records come in as properties.',
  },
  {
    name: 'state',
    from: STATE,
    may: [STATE, DOMAIN, CONTRACT, ACTS, I18N, packages('mutative'), REACT],
    because: "The window's one state is below every screen.",
  },
  {
    name: 'parts',
    from: PARTS,
    may: [PARTS, UI, STATE, DOMAIN, I18N, ACTS, REACT],
    because: 'Parts are what several features share: above the primitives, below the features.',
  },
  {
    name: 'renderer',
    from: '^src/renderer/',
    may: [
      '^src/renderer/',
      '^src/shared/',
      REACT,
      packages(
        'react-aria-components',
        '@tanstack/[^/]+',
        '@fontsource[^/]*/[^/]+',
        'pdfjs-dist',
        'topojson-specification',
        'world-atlas',
        'diff',
        'mutative',
        'zod',
        'vite',
      ),
    ],
    because: "The window reaches main through the preload's bridge only, and the disk and the network never.",
  },
]

/** Tests and what only they use may reach further: the runner, generated cases, samples. So may the page that shows every primitive. */
const TEST_ONLY = '\\.test\\.tsx?$|/testing/|/fixtures/|/ui/specimen/'

const layerRule = ({ name, from, may, because }: Layer) => ({
  name: `${name}-reaches-out`,
  comment: because,
  severity: 'error' as const,
  from: { path: from, pathNot: TEST_ONLY },
  to: { pathNot: may.length > 0 ? may.join('|') : '^$' },
})

const forbidden = (name: string, because: string, from: object, to: object) => ({
  name,
  comment: because,
  severity: 'error' as const,
  from,
  to,
})

export const dependencyRules: IFlattenedRuleSet = {
  forbidden: [
    forbidden(
      'no-cycle',
      'Modules that need each other cannot be understood or tested one at a time.',
      { path: '^(src|e2e|bench|torture)/' },
      { circular: true },
    ),
    forbidden(
      'no-cycle-in-tools',
      'Types may name each other, as those of the Electron stand-in do; modules that run may not.',
      { path: '^tools/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbidden('resolves', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    ...[...SHARED_LAYERS, ...MAIN_LAYERS, ...RENDERER_LAYERS].map(layerRule),
    forbidden(
      'feature-to-feature',
      'Features meet in app/ or share parts/, never each other.',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    forbidden(
      'feature-to-app',
      'app/ puts the features together, so they cannot lean on it.',
      { path: '^src/renderer/(features|parts|state|ui)/' },
      { path: '^src/renderer/app/' },
    ),
    forbidden(
      'one-importer-of-tanstack',
      'The table library stays behind one door, so that it can be changed there.',
      { path: '^src/renderer/', pathNot: '^src/renderer/ui/data-table/' },
      { path: packages('@tanstack/[^/]+') },
    ),
    forbidden(
      'one-language-in-the-window',
      'The words of thirteen languages are for paper: the window shows one and need not carry the others.',
      { path: '^src/', pathNot: '^src/main/|^src/shared/i18n/printed|\\.test\\.ts$' },
      { path: '^src/shared/i18n/printed\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'without-electron',
      'The brief without a window runs on plain Node, the setting of pages in a worker: neither has Electron.',
      { path: '^src/main/(cli|briefs/brief-worker|import/datasets/(cli|dataset-worker))\\.ts$' },
      { path: ELECTRON, reachable: true },
    ),
    forbidden(
      'handlers-to-electron',
      'A handler gets what it needs of Electron handed in, so that it can be tested without it.',
      { path: '^src/main/ipc/handlers/', pathNot: TEST_ONLY },
      { path: ELECTRON, dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'product-to-tools',
      'The product holds no word of how it is built, tested or run.',
      { path: '^src/', pathNot: TEST_ONLY },
      { path: '^(tools|e2e|bench|torture)/' },
    ),
    forbidden(
      'spec-to-product',
      'A spec meets the app as a person does: through its window. Shapes and words it may share.',
      { path: '^e2e/' },
      { path: '^(src/(main|preload|renderer)|tools/chromium-runtime)/' },
    ),
    forbidden(
      'shipped-packages',
      'What main and preload leave outside their bundle must be a dependency, or the packed app lacks it.',
      { path: '^src/(main|preload|shared)/', pathNot: TEST_ONLY },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'], pathNot: ELECTRON },
    ),
  ],
}
