import type {} from 'electron'
import { NotProvidedError, refuseUnknownKeys, strict } from '../page-scripts/not-provided.ts'
import { chordOf } from './accelerator.ts'
import { roles, type Role } from './menu-roles.ts'
import type { RuntimeState } from './runtime-state.ts'

type ItemOptions = Electron.MenuItemConstructorOptions

const itemOptions = [
  'id',
  'label',
  'role',
  'type',
  'accelerator',
  'enabled',
  'visible',
  'checked',
  'click',
  'submenu',
  'sublabel',
  'toolTip',
  'registerAccelerator',
  'acceleratorWorksWhenHidden',
  'accessibilityLabel',
] as const satisfies readonly (keyof ItemOptions)[]

const itemTypes = ['normal', 'separator', 'submenu', 'checkbox', 'radio']

/** The menus of the app. Nothing is drawn: items act through their keys and through `click()`. */
export interface RuntimeMenu {
  readonly Menu: typeof Electron.Menu
  readonly MenuItem: typeof Electron.MenuItem
  /** The chords of the application menu's items. */
  readonly chords: () => string[]
  /** Acts as if the chord had been pressed in a window. */
  readonly press: (chord: string, window: Electron.BrowserWindow) => void
}

/** @param onChange runs when another application menu is set, or an item of it changes. */
export function createMenu(state: RuntimeState, app: () => Electron.App, onChange: () => void): RuntimeMenu {
  let applicationMenu: Menu | null = null
  let lastCommand = 0

  class MenuItem {
    readonly commandId: number
    readonly id: string
    readonly label: string
    readonly role: string | undefined
    readonly type: string
    readonly accelerator: string | undefined
    readonly registerAccelerator: boolean
    readonly submenu: Menu | undefined
    readonly sublabel: string
    readonly toolTip: string
    menu: Menu | undefined
    enabled: boolean
    visible: boolean
    checked: boolean
    readonly click: (event?: unknown, window?: Electron.BaseWindow) => void

    constructor(options: ItemOptions) {
      refuseUnknownKeys('MenuItem', options, itemOptions)
      const role = roleOf(options)
      lastCommand += 1
      this.commandId = lastCommand
      this.role = options.role?.toLowerCase()
      this.submenu = submenuOf(options, role, (template) => buildFromTemplate(template))
      this.type = typeOf(options, this.submenu !== undefined)
      this.label = options.label ?? role?.label ?? ''
      if (this.label === '' && this.type !== 'separator')
        throw new TypeError('A menu item needs a label, a role or the type separator')
      this.id = options.id ?? ''
      this.accelerator = options.accelerator ?? role?.accelerator
      if (this.accelerator !== undefined) chordOf(this.accelerator)
      this.registerAccelerator = options.registerAccelerator ?? role?.leavesKey !== true
      this.sublabel = options.sublabel ?? ''
      this.toolTip = options.toolTip ?? ''
      this.enabled = options.enabled ?? true
      this.visible = options.visible ?? true
      this.checked = options.checked ?? false
      this.click = (event, window) => this.choose(options, role, event, window)
    }

    private choose(
      options: ItemOptions,
      role: Role | undefined,
      event: unknown,
      window: Electron.BaseWindow | undefined,
    ): void {
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio')
        for (const item of this.menu?.items ?? []) if (item.type === 'radio') item.checked = item === this
      const focused = (window as Electron.BrowserWindow | undefined) ?? state.focusedWindow?.api
      if (role?.run !== undefined) role.run(focused, app())
      else if (role !== undefined && options.click === undefined)
        throw new NotProvidedError(`choosing the menu role "${this.role}"`)
      else options.click?.(this as unknown as Electron.MenuItem, focused, (event ?? {}) as Electron.KeyboardEvent)
    }
  }

  class Menu {
    readonly items: MenuItem[] = []

    append(item: MenuItem): void {
      this.insert(this.items.length, item)
    }

    insert(position: number, item: MenuItem): void {
      if (!(item instanceof MenuItem)) throw new TypeError('Invalid item')
      item.menu = this
      this.items.splice(position, 0, item)
      if (this === applicationMenu) onChange()
    }

    getMenuItemById(id: string): MenuItem | null {
      for (const item of this.items) {
        const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
        if (found !== null) return found
      }
      return null
    }

    static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
      return buildFromTemplate(template)
    }

    static setApplicationMenu(menu: Menu | null): void {
      if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Invalid menu')
      applicationMenu = menu
      onChange()
    }

    static getApplicationMenu(): Menu | null {
      return applicationMenu
    }
  }

  function buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry as ItemOptions))
    return menu
  }

  const withKeys = (): MenuItem[] =>
    allItems(applicationMenu?.items ?? []).filter(
      (item) => item.accelerator !== undefined && item.registerAccelerator && item.enabled,
    )

  return {
    Menu: strict<typeof Electron.Menu>('Menu', Menu),
    MenuItem: strict<typeof Electron.MenuItem>('MenuItem', MenuItem),
    chords: () => withKeys().map((item) => chordOf(item.accelerator ?? '')),
    press: (chord, window) =>
      withKeys()
        .find((item) => chordOf(item.accelerator ?? '') === chord)
        ?.click({}, window),
  }
}

interface Nested<Item> {
  readonly submenu: { readonly items: readonly Item[] } | undefined
}

function allItems<Item extends Nested<Item>>(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu?.items ?? [])])
}

function roleOf({ role }: ItemOptions): Role | undefined {
  if (role === undefined) return undefined
  const known = roles[role.toLowerCase()]
  if (known === undefined) throw new NotProvidedError(`menu role "${role}"`)
  return known
}

function submenuOf<Menu extends object>(
  options: ItemOptions,
  role: Role | undefined,
  build: (template: ItemOptions[]) => Menu,
): Menu | undefined {
  const { submenu } = options
  if (submenu !== undefined) return Array.isArray(submenu) ? build(submenu) : (submenu as unknown as Menu)
  return role?.submenu === undefined
    ? undefined
    : build(role.submenu.map((name) => ({ role: name as NonNullable<ItemOptions['role']> })))
}

function typeOf({ type, role }: ItemOptions, hasSubmenu: boolean): string {
  const found = type ?? (hasSubmenu ? 'submenu' : 'normal')
  if (!itemTypes.includes(found)) throw new NotProvidedError(`menu item type "${found}"`)
  if (found === 'submenu' && !hasSubmenu && role === undefined) throw new TypeError('Invalid submenu')
  return found
}
