import { resolve, join } from 'node:path'

/** The project's folder; every launcher works from here, wherever it was called. */
export const projectFolder = resolve(import.meta.dirname, '../..')

/** A path inside the project. */
export const inProject = (...parts: string[]): string => join(projectFolder, ...parts)

/** Where launchers keep what they remember between starts; gone with `out/`. */
export const memoryFolder = inProject('out', 'launch')

/** Entry of a development dependency's command, to be run with this same Node on any system. */
export const tool = {
  electronVite: inProject('node_modules/electron-vite/bin/electron-vite.js'),
  playwright: inProject('node_modules/@playwright/test/cli.js'),
  vitest: inProject('node_modules/vitest/vitest.mjs'),
} as const

/** Says one line to the person at the terminal; standard error, so that nothing mixes with a program's output. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A reason to stop that a person can act on: printed as its one line, without a stack. */
export class CannotStart extends Error {}

/** Runs a launcher's body: ends with its number, or with 1 and one line when it cannot start. */
export async function launcher(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
