import { signal } from './signal.ts'

const notice = signal<string | null>(null)

/** Shows one sentence at the foot of the middle until it is taken back or replaced: why something was not done. */
export const say = (sentence: string | null): void => notice.set(sentence)

/** What is said now, outside React. */
export const noticeNow = (): string | null => notice.get()

export const useNotice = (): string | null => notice.use()
