import type {} from 'electron'
import { NotProvidedError, refuseUnknownKeys } from '../page-scripts/not-provided.ts'
import { chordOf } from './accelerator.ts'
import { roles, type Role } from './menu-roles.ts'

type ItemOptions = Electron.MenuItemConstructorOptions

/** What items and menus need of the app around them. */
export interface MenuHost {
  readonly app: () => Electron.App
  readonly focusedWindow: () => Electron.BrowserWindow | undefined
  readonly build: (template: readonly ItemOptions[]) => RuntimeSubmenu
}

/** A menu as its items see it. */
export interface RuntimeSubmenu {
  readonly items: readonly RuntimeMenuItem[]
  getMenuItemById: (id: string) => RuntimeMenuItem | null
}

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

let lastCommand = 0

/** An item of a menu; what it was made with is checked as Electron checks it, and unknown keys are refused. */
export class RuntimeMenuItem {
  readonly commandId: number
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: RuntimeSubmenu | undefined
  readonly sublabel: string
  readonly toolTip: string
  menu: RuntimeSubmenu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: (event?: unknown, window?: Electron.BaseWindow) => void
  private readonly host: MenuHost

  constructor(options: ItemOptions, host: MenuHost) {
    refuseUnknownKeys('MenuItem', options, itemOptions)
    const role = roleOf(options)
    lastCommand += 1
    this.host = host
    this.commandId = lastCommand
    this.role = options.role?.toLowerCase()
    this.submenu = submenuOf(options, role, host)
    this.type = typeOf(options, this.submenu !== undefined)
    this.label = options.label ?? role?.label ?? ''
    if (this.label === '' && this.type !== 'separator') {
      throw new TypeError('A menu item needs a label, a role or the type separator')
    }
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

  private choose(options: ItemOptions, role: Role | undefined, event: unknown, window?: Electron.BaseWindow): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.checkAlone()
    const focused = (window as Electron.BrowserWindow | undefined) ?? this.host.focusedWindow()
    if (role?.run !== undefined) role.run(focused, this.host.app())
    else if (role !== undefined && options.click === undefined) {
      throw new NotProvidedError(`choosing the menu role "${this.role}"`)
    } else options.click?.(this as unknown as Electron.MenuItem, focused, event ?? {})
  }

  /** Of radio items that stand together, one is checked. */
  private checkAlone(): void {
    const items = this.menu?.items ?? []
    const here = items.indexOf(this)
    let start = here
    let end = here
    while (items[start - 1]?.type === 'radio') start -= 1
    while (items[end + 1]?.type === 'radio') end += 1
    for (const item of items.slice(start, end + 1)) item.checked = item === this
  }
}

function roleOf({ role }: ItemOptions): Role | undefined {
  if (role === undefined) return undefined
  const known = roles[role.toLowerCase()]
  if (known === undefined) throw new NotProvidedError(`menu role "${role}"`)
  return known
}

function submenuOf({ submenu }: ItemOptions, role: Role | undefined, host: MenuHost): RuntimeSubmenu | undefined {
  if (Array.isArray(submenu)) return host.build(submenu)
  if (submenu !== undefined) return submenu as unknown as RuntimeSubmenu
  if (role?.submenu === undefined) return undefined
  return host.build(role.submenu.map((name) => ({ role: name as NonNullable<ItemOptions['role']> })))
}

function typeOf({ type, role }: ItemOptions, hasSubmenu: boolean): string {
  const found = type ?? (hasSubmenu ? 'submenu' : 'normal')
  if (!itemTypes.includes(found)) throw new NotProvidedError(`menu item type "${found}"`)
  if (found === 'submenu' && !hasSubmenu && role === undefined) throw new TypeError('Invalid submenu')
  return found
}
