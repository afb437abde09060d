import type { KnipConfig } from 'knip'

/** What is a way in, so that everything not reached from there is unused. Scripts of package.json are found by themselves. */
const config: KnipConfig = {
  entry: [
    'src/main/{index,cli}.ts',
    'src/renderer/index.html',
    'src/renderer/ui/specimen/{main.tsx,vite.config.ts}',
    // Started by the executable beside it, and put into pages as text.
    'tools/chromium-runtime/run.ts',
    'tools/chromium-runtime/browser/profile-watchdog.ts',
    'tools/chromium-runtime/page-scripts/{main-world,isolated-world,window-watch}.ts',
    'tools/chromium-runtime/fixtures/**/*.{ts,cjs}',
    'e2e/playwright.config.ts',
    'e2e/specs/**/*.spec.ts',
    'tools/checks/*.ts',
    // For whoever packs the app.
    'tools/packaging/flip-fuses.ts',
    // One is npm's script, the others are started by it, each in a process of its own.
    'bench/*.ts',
    'bench/peers/setter-process.ts',
    'torture/*.ts',
    'torture/children/*.ts',
  ],
  project: ['{src,tools,e2e,bench,torture}/**/*.{ts,tsx}'],
  // An export that its own file uses as well is a name given to a part, not a leftover.
  // A schema's type stands beside it as part of the domain's vocabulary, whether somebody names it yet or not.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  ignoreBinaries: [
    'pdftoppm',
    'pdftotext',
    'Xvfb',
    'xdotool',
    'age',
    'script',
    'strace',
    'unshare',
    'prlimit',
    'soffice',
  ],
  ignoreDependencies: [
    // Their files are named by path: fonts by the style sheets and by the brief, engines by the checks.
    '@expo-google-fonts/*',
    '@fontsource/*',
    'oxlint',
    'oxlint-tsgolint',
    // Named only to hold their versions: what needs them would take newer ones.
    'axe-core',
    'oxc-resolver',
    // Comes with @tanstack/react-table in the same version, which does not hand on what the bench needs of it.
    '@tanstack/table-core',
  ],
}

export default config
