/** The step of TLS: whose certificate the server shows, and whether this machine trusts it. Nothing is sent. */
import { isIP } from 'node:net';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { codeOf, hostOf, portOf, settled } from './reach.ts';
import { TimedOut, withinPatience } from './time-limit.ts';
import { doubtful, failed, notNeeded, passed, type Verdict } from './verdict.ts';

/** Judges the certificate as every later request will. */
export async function checkCertificate(url: URL, signal: AbortSignal): Promise<Verdict> {
  if (url.protocol === 'http:')
    return isThisMachine(url) ? notNeeded({ code: 'plainHere' }) : doubtful({ code: 'plainHttp' });
  const host = hostOf(url);
  // Refused by hand below, where the certificate can be looked at to say why.
  const socket = connect({
    host,
    port: portOf(url),
    ...(isIP(host) ? {} : { servername: host }),
    rejectUnauthorized: false,
  });
  try {
    await withinPatience(signal, () => settled(socket, 'secureConnect'));
    return judge(socket, host);
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof TimedOut) return failed({ code: 'certificateTimedOut' });
    return failed(isNoTls(error) ? { code: 'certificateNoTls' } : { code: 'certificateOther', reason: codeOf(error) });
  } finally {
    socket.destroy();
  }
}

function isThisMachine(url: URL): boolean {
  const host = hostOf(url);
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

function judge(socket: TLSSocket, host: string): Verdict {
  const certificate = socket.getPeerCertificate();
  const until = Date.parse(certificate.valid_to);
  // Node gives the code as text although its types promise an error.
  const reason = socket.authorized ? '' : String(socket.authorizationError);
  switch (reason) {
    case '':
      return passed({ code: 'certificateGood', until });
    case 'CERT_HAS_EXPIRED':
      return failed({ code: 'certificateExpired', until });
    case 'CERT_NOT_YET_VALID':
      return failed({ code: 'certificateNotYet', from: Date.parse(certificate.valid_from) });
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return failed({ code: 'certificateSelfSigned' });
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return failed({ code: 'certificateOtherName', host, names: namesOf(certificate) });
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return failed({ code: 'certificateUnknownIssuer', issuer: issuerOf(certificate) });
    default:
      return failed({ code: 'certificateOther', reason });
  }
}

/** A few of the names for which the certificate was issued. */
function namesOf({ subjectaltname, subject }: PeerCertificate): string {
  const names = subjectaltname?.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, '')) ?? [];
  return (names.length > 0 ? names.slice(0, 4) : [subject?.CN ?? '?']).join(', ');
}

function issuerOf({ issuer }: PeerCertificate): string {
  return String(issuer?.O ?? issuer?.CN ?? '?');
}

/** Whatever answers does not speak TLS. */
function isNoTls(error: unknown): boolean {
  return codeOf(error) === 'EPROTO' || codeOf(error).startsWith('ERR_SSL_');
}
