/** `session`: permissions. As in Electron, what no handler denies is granted. */

type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type CheckHandler = (contents: unknown, permission: string, requestingOrigin: string) => boolean;

let onRequest: RequestHandler = (_contents, _permission, callback) => callback(true);
let onCheck: CheckHandler = () => true;

export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: RequestHandler): void {
      onRequest = handler;
    },
    setPermissionCheckHandler(handler: CheckHandler): void {
      onCheck = handler;
    },
    /** Neither devices nor screens can be asked for here. */
    setDevicePermissionHandler(): void {},
    setDisplayMediaRequestHandler(): void {},
  },
};

export function requestPermission(contents: unknown, permission: string, requestingUrl: string): Promise<boolean> {
  return new Promise((resolve) => onRequest(contents, permission, resolve, { requestingUrl }));
}

export function checkPermission(contents: unknown, permission: string, requestingOrigin: string): boolean {
  return onCheck(contents, permission, requestingOrigin);
}
