import { createContext, use } from 'react'

/** Around everything that is shown but cannot be edited: fields are read in the same place and none of them opens,
 * and acts that would change it (`edits` of a button) are disabled. */
export const ReadOnly = createContext(false)

export const useReadOnly = (): boolean => use(ReadOnly)
