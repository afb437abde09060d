import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

const tests = (folder: string): string => `${folder}/**/*.test.{ts,tsx}`

/** Folders whose tests leave the modules they read as they were: these are read once for all of them, not once a file. */
const TOGETHER = ['src/shared', 'src/renderer', 'src/main/import'].map(tests)
/** Puts others in the place of modules, which another file may have read already. */
const MOCKS_MODULES = 'src/renderer/app/locking.test.ts'

/** The longest files. What is known of a file at a first run is its size, and by that these would come last, alone. */
const LONGEST = ['torture/rows-of-processes.test.ts', 'torture/rows-of-files.test.ts']

/** Begins with the longest, so that at the end no core waits for another. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((path) => moduleId.endsWith(path))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** Unit tests stand beside the code they test. Time limits only end what hangs; nothing here measures speed. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core is left free unless told otherwise: of two, as in CI, that is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: TOGETHER, exclude: [MOCKS_MODULES] } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [...['src', 'tools', 'bench', 'torture'].map(tests), MOCKS_MODULES],
          exclude: [
            'src/shared/**',
            'src/renderer/!(app)/**',
            'src/renderer/app/!(locking).test.ts',
            'src/main/import/**',
          ],
        },
      },
    ],
  },
})
