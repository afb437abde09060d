import { protocol, type Session } from 'electron'
import { answerFrom } from './app-files.ts'

/** Makes the scheme behave like https. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers the scheme in a session with the files of one folder and nothing else. */
export function answerAppScheme(session: Session, folder: string): void {
  session.protocol.handle('app', (request) => answerFrom(folder, request))
}
