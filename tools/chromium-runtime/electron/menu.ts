import type {} from 'electron'
import { strict } from '../page-scripts/not-provided.ts'
import { chordOf } from './accelerator.ts'
import { RuntimeMenuItem, type MenuHost } from './menu-item.ts'
import type { RuntimeState } from './runtime-state.ts'

type Template = readonly (Electron.MenuItemConstructorOptions | RuntimeMenuItem)[]

/** The menus of the app. Nothing is drawn: items act through their keys and through `click()`. */
export interface RuntimeMenu {
  readonly Menu: typeof Electron.Menu
  readonly MenuItem: typeof Electron.MenuItem
  /** The chords of the application menu's items. */
  readonly chords: () => string[]
  /** Acts as if the chord had been pressed in a window. */
  readonly press: (chord: string, window: Electron.BrowserWindow) => void
}

class BareMenu {
  readonly items: RuntimeMenuItem[] = []

  append(item: RuntimeMenuItem): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: RuntimeMenuItem): void {
    if (!(item instanceof RuntimeMenuItem)) throw new TypeError('Invalid item')
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): RuntimeMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found !== null) return found
    }
    return null
  }
}

/** @param onChange runs when another application menu is set. */
export function createMenu(state: RuntimeState, app: () => Electron.App, onChange: () => void): RuntimeMenu {
  let applicationMenu: BareMenu | null = null
  const build = (template: Template): BareMenu => {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const entry of template as Template)
      menu.append(entry instanceof RuntimeMenuItem ? entry : new MenuItem(entry))
    return menu
  }
  const host: MenuHost = { app, build, focusedWindow: () => state.focusedWindow?.api }

  class MenuItem extends RuntimeMenuItem {
    constructor(options: Electron.MenuItemConstructorOptions) {
      super(options, host)
    }
  }

  class Menu extends BareMenu {
    static buildFromTemplate(template: Template): BareMenu {
      return build(template)
    }

    static setApplicationMenu(menu: BareMenu | null): void {
      if (menu !== null && !(menu instanceof BareMenu)) throw new TypeError('Invalid menu')
      applicationMenu = menu
      onChange()
    }

    static getApplicationMenu(): BareMenu | null {
      return applicationMenu
    }
  }

  const withKeys = (): { chord: string; item: RuntimeMenuItem }[] =>
    allItems(applicationMenu?.items ?? []).flatMap((item) =>
      item.accelerator !== undefined && item.registerAccelerator && item.enabled
        ? [{ chord: chordOf(item.accelerator), item }]
        : [],
    )

  return {
    Menu: strict<typeof Electron.Menu>('Menu', Menu),
    MenuItem: strict<typeof Electron.MenuItem>('MenuItem', MenuItem),
    chords: () => withKeys().map(({ chord }) => chord),
    press: (wanted, window) =>
      withKeys()
        .find(({ chord }) => chord === wanted)
        ?.item.click({}, window),
  }
}

function allItems(items: readonly RuntimeMenuItem[]): RuntimeMenuItem[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu?.items ?? [])])
}
