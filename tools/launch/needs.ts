import { say } from './project.ts'
import { findProgram, installPackages, mayInstallPackages } from './programs.ts'

/** Programs beside the app that some tests look at its work with, and the Debian package of each. */
export const NEEDS = [
  // Reads a finished PDF back.
  { program: 'pdftotext', from: 'poppler-utils' },
  // Opens a protected notebook without the app.
  { program: 'age', from: 'age' },
  // Gives that command the terminal at which it asks for a passphrase.
  { program: 'script', from: 'bsdutils' },
  // Lets a system call of the store fail.
  { program: 'strace', from: 'strace' },
] as const

export type NeededProgram = (typeof NEEDS)[number]['program']

/**
 * Whether tests that use this program are to be skipped: `test.skipIf(lacks('pdftotext'))`. Never in CI, where a
 * missing program has to fail instead of hiding what it would have shown.
 */
export function lacks(program: NeededProgram): boolean {
  return process.env['CI'] === undefined && findProgram(program) === undefined
}

/** The packages that bring what is missing, each once. */
export function missingPackages(isThere: (program: string) => boolean): string[] {
  return [...new Set(NEEDS.filter(({ program }) => !isThere(program)).map(({ from }) => from))]
}

/** Installs what tests need where that is allowed; names what stays missing. */
export async function provideNeeds(): Promise<void> {
  const isThere = (program: string): boolean => findProgram(program) !== undefined
  const wanted = missingPackages(isThere)
  if (wanted.length > 0 && mayInstallPackages()) {
    say(`Installing ${wanted.join(' and ')}, which some tests need…`)
    await installPackages(wanted)
  }
  const missing = NEEDS.filter(({ program }) => !isThere(program)).map(({ program }) => program)
  if (missing.length > 0) {
    say(
      `Missing here: ${missing.join(', ')} (packages ${missingPackages(isThere).join(', ')}); tests that need them are skipped.`,
    )
  }
}
