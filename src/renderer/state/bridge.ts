import type { NotebookBridge } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload; the window's only way to the main process. */
    readonly notebook: NotebookBridge
  }
}

/** The typed way to the main process. */
export const bridge: NotebookBridge = window.notebook
