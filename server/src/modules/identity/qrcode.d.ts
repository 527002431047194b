/** The one function of it that is used here; the package brings no types. */
declare module 'qrcode' {
  const QRCode: { toString(text: string, options: { type: 'svg'; margin: number }): Promise<string> }
  export default QRCode
}
