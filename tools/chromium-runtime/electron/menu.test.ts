import { describe, expect, it } from 'vitest'
import { createMenu, type RuntimeMenu } from './menu.ts'
import { RuntimeState } from './runtime-state.ts'

function makeMenu(): RuntimeMenu & { quits: number[] } {
  const quits: number[] = []
  const state = new RuntimeState({ versions: {}, automated: false, allowedOrigin: undefined })
  const app = { quit: () => void quits.push(1) } as unknown as Electron.App
  return Object.assign(
    createMenu(
      state,
      () => app,
      () => undefined,
    ),
    { quits },
  )
}

describe('Menu', () => {
  it('finds an item at any depth and runs it', () => {
    const { Menu } = makeMenu()
    const chosen: string[] = []
    const click = (item: Electron.MenuItem): void => void chosen.push(item.id)
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ label: 'New', id: 'new', click }] }]))
    Menu.getApplicationMenu()?.getMenuItemById('new')?.click()
    expect(chosen).toEqual(['new'])
    expect(Menu.getApplicationMenu()?.getMenuItemById('none')).toBeNull()
  })

  it('runs roles with the labels and keys that Electron gives them', () => {
    const { Menu, quits } = makeMenu()
    const [item] = Menu.buildFromTemplate([{ role: 'quit' }]).items
    expect([item?.label, item?.accelerator, item?.role]).toEqual(['Quit', 'CommandOrControl+Q', 'quit'])
    item?.click()
    expect(quits).toEqual([1])
  })

  it('turns a checkbox over, and one radio item of a group on', () => {
    const { Menu } = makeMenu()
    const menu = Menu.buildFromTemplate([
      { label: 'a', type: 'radio', checked: true },
      { label: 'b', type: 'radio' },
      { type: 'separator' },
      { label: 'c', type: 'radio', checked: true },
      { label: 'd', type: 'checkbox' },
    ])
    menu.items[1]?.click()
    menu.items[4]?.click()
    expect(menu.items.map(({ checked }) => checked)).toEqual([false, true, false, true, true])
  })

  it('keeps the keys of items that register them', () => {
    const { Menu, chords, press } = makeMenu()
    const pressed: string[] = []
    const item = (label: string, more: object): object => ({ label, click: () => void pressed.push(label), ...more })
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        item('one', { accelerator: 'F2' }),
        item('page', { accelerator: 'F4', registerAccelerator: false }),
        item('off', { accelerator: 'F6', enabled: false }),
        { role: 'copy' },
      ]),
    )
    expect(chords()).toEqual(['f2'])
    for (const key of ['f2', 'f4', 'f6']) press(key, {} as Electron.BrowserWindow)
    expect(pressed).toEqual(['one'])
  })

  it.each([
    [[{}], 'needs a label, a role or the type separator'],
    [[{ label: 'a', type: 'submenu' }], 'Invalid submenu'],
    [[{ label: 'a', accelerator: 'g p' }], 'invalid accelerator'],
    [{}, 'Menu template must be an array'],
  ])('refuses the template %j', (template, message) => {
    const { Menu } = makeMenu()
    expect(() => Menu.buildFromTemplate(template as never)).toThrow(message)
  })
})
