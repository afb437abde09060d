/**
 * The names of all endpoints and announcements, apart from their schemas: the preload needs the names only, and must
 * not carry a schema library into every window. `contract.ts` is checked against these lists by the compiler.
 */
export const ENDPOINTS = [
  'library:list',
  'library:create',
  'library:createSample',
  'library:openFile',
  'library:burn',
  'notebook:open',
  'notebook:current',
  'notebook:close',
  'notebook:saveCopy',
  'notebook:tryAgain',
  'edits:run',
  'history:undo',
  'history:redo',
  'versions:list',
  'versions:compare',
  'versions:read',
  'versions:bringBack',
  'briefs:preview',
  'briefs:export',
  'briefs:cancel',
  'briefs:reveal',
  'settings:read',
  'settings:change',
  'protection:suggest',
  'protection:unlock',
  'protection:protect',
  'protection:change',
  'protection:renew',
  'protection:sheetSettled',
  'protection:saveSheet',
  'clipboard:copied',
  'lock:keepDrafts',
  'lock:now',
  'lock:state',
  'lock:leave',
  'lock:active',
  'window:stay',
  'window:close',
] as const
export type EndpointName = (typeof ENDPOINTS)[number]

export const ANNOUNCEMENTS = [
  'notebook:changed',
  'notebook:saving',
  'briefs:progress',
  'briefs:first-pages',
  'settings:changed',
  'protection:progress',
  'lock:locking',
  'window:closing',
  'menu:act',
] as const
export type AnnouncementName = (typeof ANNOUNCEMENTS)[number]
