/** `BrowserWindow`: a page of Chromium, confined by what the desktop shell asked for. */
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Request, Route } from '@playwright/test';
import { app } from './app.ts';
import { openChromium } from './chromium.ts';
import { ipcMain } from './ipc-main.ts';
import { BINDING, DELIVER, pageScript } from './page-script.ts';
import { chromiumAddress, electronAddress, respond } from './protocol.ts';
import { checkPermission, requestPermission } from './session.ts';

interface WindowOptions {
  show?: boolean;
  width?: number;
  height?: number;
  icon?: string;
  webPreferences?: { preload?: string; sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean };
}

/** `WebFrameMain`, one for each frame of Chromium. */
interface WebFrame {
  url: string;
  parent: WebFrame | null;
  processId: number;
  routingId: number;
}

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

class WebContents extends EventEmitter {
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #frames = new Map<Frame, number>();
  #page: Page | null = null;
  #destroyed = false;

  attach(page: Page): void {
    this.#page = page;
    page.on('load', () => this.emit('did-finish-load'));
    page.on('close', () => {
      this.#destroyed = true;
    });
  }

  get mainFrame(): WebFrame {
    if (this.#page === null) return { url: '', parent: null, processId: 0, routingId: 0 };
    return this.frameOf(this.#page.mainFrame());
  }

  frameOf(frame: Frame): WebFrame {
    const routingId = this.#frames.get(frame) ?? this.#frames.size + 1;
    this.#frames.set(frame, routingId);
    const parent = frame.parentFrame();
    return { url: electronAddress(frame.url()), parent: parent && this.frameOf(parent), processId: 1, routingId };
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#page
      ?.evaluate(
        ([deliver, name, list]) =>
          (window as unknown as Record<string, (...a: unknown[]) => void>)[deliver]?.(name, list),
        [DELIVER, channel, args] as const,
      )
      // Between two documents there is nobody to hear it.
      .catch(() => undefined);
  }

  /** Whether the listeners let a navigation go on. */
  mayNavigate(address: string, isMainFrame: boolean): boolean {
    let prevented = false;
    const event = {
      url: electronAddress(address),
      isMainFrame,
      preventDefault: () => {
        prevented = true;
      },
    };
    if (isMainFrame) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return !prevented;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #options: WindowOptions;
  #page: Page | null = null;
  /** The address that the shell itself loads, which asks no `will-navigate`. */
  #loading: string | null = null;
  static readonly #all = new Set<BrowserWindow>();

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  constructor(options: WindowOptions) {
    super();
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false) {
      throw new Error('The stand-in opens sandboxed, isolated windows without Node only.');
    }
    // Electron shows an empty picture in its place, without a word.
    if (options.icon !== undefined && !existsSync(options.icon)) throw new Error(`There is no icon ${options.icon}.`);
    this.#options = options;
    BrowserWindow.#all.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    const context = await openChromium(app.getPath('userData'));
    const page = context.pages()[0] ?? (await context.newPage());
    this.#page = page;
    this.webContents.attach(page);
    await this.#confine(context, page);
    page.on('close', () => this.#closed());
    this.#loading = chromiumAddress(address);
    await page.goto(this.#loading);
    this.#loading = null;
    this.emit('ready-to-show');
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  getNormalBounds() {
    const { width = 800, height = 600 } = this.#options;
    return { x: 0, y: 0, width, height };
  }

  async #confine(context: BrowserContext, page: Page): Promise<void> {
    const { preload } = this.#options.webPreferences ?? {};
    await context.exposeBinding(BINDING, ({ frame }, kind: string, name: string, args: unknown[]) => {
      const event = { senderFrame: this.webContents.frameOf(frame), sender: this.webContents };
      if (kind === 'permission') return requestPermission(this.webContents, name, event.senderFrame.url);
      if (kind === 'permissionCheck') return checkPermission(this.webContents, name, event.senderFrame.url);
      return ipcMain.invoke(name, event, args);
    });
    if (preload) await context.addInitScript(pageScript(readFileSync(preload, 'utf8')));
    await context.route('**/*', (route) => this.#answer(route, page));
    context.on('page', (popup) => this.#askForNewWindow(popup));
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const address = request.url();
    if (request.isNavigationRequest() && address !== this.#loading && !isOfNewWindow(request)) {
      const isMainFrame = request.frame() === page.mainFrame();
      if (!this.webContents.mayNavigate(address, isMainFrame)) return route.abort('aborted');
    }
    const response = await respond(request.method(), electronAddress(address));
    // There is no network behind the stand-in.
    if (response === null) return route.abort('internetdisconnected');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  async #askForNewWindow(popup: Page): Promise<void> {
    if ((await popup.opener()) === null) return;
    const { action } = this.webContents.windowOpenHandler({ url: electronAddress(popup.url()) });
    if (action === 'deny') await popup.close();
  }

  #closed(): void {
    if (this.#page === null) return;
    this.#page = null;
    BrowserWindow.#all.delete(this);
    this.emit('close', { preventDefault: () => undefined });
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

/** The first request of a window that the page just opened has no frame yet; `setWindowOpenHandler` decides on it. */
function isOfNewWindow(request: Request): boolean {
  try {
    request.frame();
    return false;
  } catch {
    return true;
  }
}
