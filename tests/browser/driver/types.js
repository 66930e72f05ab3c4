/**
 * What the scenarios need of a browser: the extension in it, and tabs.
 * @typedef {object} Browser
 * @property {"chromium" | "firefox"} name
 * @property {(url: string) => Promise<Tab>} open opens a page in a new tab
 * @property {(url: string) => Promise<Tab>} openPrivately the same in a private window
 * @property {() => Promise<void>} closePrivate closes the private windows
 * @property {() => Promise<void>} closeTabs closes what was opened
 * @property {() => Promise<void>} quit
 */

/**
 * @typedef {object} Tab
 * @property {() => Promise<void>} press presses the extension's button, this tab being in front
 * @property {() => Promise<Tab>} reader the tab with the reader that a press opened here, once it has finished
 * @property {() => Promise<void>} shortcut presses the extension's keys instead
 * @property {() => Promise<boolean>} isGone whether the tab was closed
 * @property {() => Promise<string>} url
 * @property {() => Promise<string>} title
 * @property {(key: string) => Promise<void>} key `Escape`, `Tab`, `Enter`, `ArrowLeft`, or what is typed
 * @property {(width: number, height: number) => Promise<void>} resize in CSS pixels; Firefox takes no width below 450
 * @property {(selector: string, text: string) => Promise<void>} type
 * @property {(selector: string) => Promise<void>} click
 * @property {() => Promise<void>} reload a reader's tab; resolves when it has finished again
 * @property {(medium: "print" | "screen") => Promise<void>} showAs as it would look on paper
 * @property {Evaluate} evaluate
 * @property {Evaluate} when the same until it answers with something true
 * @property {(path: string) => Promise<void>} screenshot
 */

/**
 * Runs a script in the tab.
 * @typedef {(script: (...args: any[]) => unknown, ...args: unknown[]) => Promise<any>} Evaluate
 */

export {};
