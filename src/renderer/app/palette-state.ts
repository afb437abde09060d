import { signal } from '../state/signal.ts'

const isOpen = signal(false)

export const setPalette = (open: boolean): void => isOpen.set(open)

export const togglePalette = (): void => isOpen.set(!isOpen.get())

export const usePalette = (): boolean => isOpen.use()
