import { useCallback, useState } from 'react'
import { type DoorKey, forgetCall, rememberCall, useAfterCall } from '../../../offline/index.ts'

/** A door whose result is being entered, and how it was reached. */
export type Recording = {
  readonly key: DoorKey
  readonly via: 'phone' | 'door'
  readonly startedAt?: number | undefined
  /** Which number was dialled. */
  readonly phoneId?: string | null | undefined
}

/**
 * Which result sheet is open: the one opened here, or that of a call one has just come back from. Once in each page that
 * shows doors.
 */
export function useRecording() {
  const [own, setOwn] = useState<Recording | null>(null)
  const called = useAfterCall()
  const afterCall: Recording | null = called && {
    key: called.door,
    via: 'phone',
    startedAt: called.tappedAt,
    phoneId: called.phoneId,
  }
  const recording = own ?? afterCall
  const knock = useCallback((key: DoorKey) => setOwn({ key, via: 'door', startedAt: Date.now() }), [])
  /** The number is being dialled; the sheet opens on coming back. */
  const call = useCallback((key: DoorKey, phoneId: string | null) => {
    setOwn(null)
    rememberCall(key, phoneId)
  }, [])
  return {
    recording,
    knock,
    open: (key: DoorKey) => setOwn({ key, via: 'phone' }),
    call,
    /** The result is kept: nothing is to open again by itself, but the sheet stays to say so. */
    settle: () => {
      setOwn(recording)
      forgetCall()
    },
    close: () => {
      setOwn(null)
      forgetCall()
    },
  }
}
export type RecordingState = ReturnType<typeof useRecording>
