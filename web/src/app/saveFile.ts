/** Hands a file to the browser to keep, under a name in the reader's language; without one, under its own. */
export function saveFile(file: File, name = file.name) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
