import { contextBridge, ipcRenderer } from 'electron'
import { ANNOUNCEMENTS, ENDPOINTS } from '#shared/ipc/channels.ts'
import type { NotebookBridge } from '#shared/ipc/contract.ts'

const call = Object.fromEntries(ENDPOINTS.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]))

const on = Object.fromEntries(
  ANNOUNCEMENTS.map((name) => [
    name,
    (listener: (message: unknown) => void) => {
      const relay = (_event: unknown, message: unknown): void => listener(message)
      ipcRenderer.on(name, relay)
      return () => {
        ipcRenderer.off(name, relay)
      }
    },
  ]),
)

// One object, made of the contract's names alone: the page can call these and nothing else, and never sees ipcRenderer.
contextBridge.exposeInMainWorld('notebook', { call, on } satisfies Record<keyof NotebookBridge, object>)
