import { expect, test } from 'vitest'
import { createVault, makeKey } from './seal.ts'

test('what is sealed opens again, in its place and for its account only', async () => {
  const key = await makeKey()
  const vault = createVault(key, 'a')
  const sealed = await vault.seal('doors|1', { name: '陈桂兰', number: '13800001234' })
  expect(await vault.unseal('doors|1', sealed)).toEqual({ name: '陈桂兰', number: '13800001234' })
  await expect(vault.unseal('doors|2', sealed)).rejects.toThrow()
  await expect(createVault(key, 'b').unseal('doors|1', sealed)).rejects.toThrow()
  await expect(createVault(await makeKey(), 'a').unseal('doors|1', sealed)).rejects.toThrow()
})

test('nothing can be read without the key, not even that two texts are the same', async () => {
  const vault = createVault(await makeKey(), 'a')
  const [one, two] = await Promise.all([vault.seal('x', '13800001234'), vault.seal('x', '13800001234')])
  expect(new TextDecoder().decode(one)).not.toContain('1380')
  expect([...one]).not.toEqual([...two])
})

test('the key cannot be taken out', async () => {
  const key = await makeKey()
  expect(key.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})
