/** The one bridge between the page and the desktop shell: calls go out, events come in, nothing else passes. */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type InspectorBridge, type InspectorEvent } from '../shared/bridge.ts';

const bridge: InspectorBridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  subscribe(listener) {
    const pass = (_event: unknown, event: InspectorEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, pass);
    };
  },
};

contextBridge.exposeInMainWorld('usher', bridge);
