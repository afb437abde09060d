import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type Act, ACTS, type ActId } from '#shared/acts.ts'
import { message } from '#shared/i18n/message.ts'
import type { Settings } from '#shared/ipc/settings.ipc.ts'

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The native menu: every act of the app, plus what systems expect. Keys are shown but not registered, since the page
 * handles them itself; choosing an entry does what its key does.
 */
export function setMenu(settings: Settings, choose: (act: ActId) => void): void {
  const isMac = process.platform === 'darwin'
  const acts = (menu: Act['menu']): Item[] =>
    ACTS.filter((act) => act.menu === menu).map((act) => actItem(act, settings, () => choose(act.id)))
  const template: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: message('menu.file'),
      submenu: [...acts('file'), separator, isMac ? { role: 'close' } : { role: 'quit' }],
    },
    {
      label: message('menu.edit'),
      submenu: [
        ...acts('edit'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: message('menu.go'), submenu: acts('go') },
    { label: message('menu.view'), submenu: [...acts('view'), separator, { role: 'togglefullscreen' }] },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function actItem(act: Act, settings: Settings, click: () => void): Item {
  const label = message(`act.${act.id}`)
  return { id: act.id, click, ...keyOf(act, label), ...markOf(act, settings) }
}

/** An accelerator cannot be two keys one after the other: those stand in the label. */
function keyOf({ key }: Act, label: string): Item {
  if (key === null) return { label }
  return key.includes(' ') ? { label: `${label} (${key})` } : { label, accelerator: key, registerAccelerator: false }
}

function markOf({ id }: Act, { theme, singleKeys }: Settings): Item {
  if (id.startsWith('theme-')) return { type: 'radio', checked: id === `theme-${theme}` }
  return id === 'single-keys' ? { type: 'checkbox', checked: singleKeys } : {}
}
