import { signal } from './signal.ts'

/** What a key or the menu asks of the welcome screen. */
export type WelcomeRequest = 'new-notebook' | 'open-file'

const asked = signal<WelcomeRequest | null>(null)

/** Asks the welcome screen to begin something; it answers by `askWelcome(null)` when it has. */
export const askWelcome = (request: WelcomeRequest | null): void => asked.set(request)

export const useWelcomeRequest = (): WelcomeRequest | null => asked.use()
