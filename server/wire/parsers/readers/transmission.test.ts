import { describe, expect, it } from 'vitest'
import { isEndMark, isHeader, isSeparator, isUrgency, readSignOff } from './transmission.ts'

describe('what desks and machines print', () => {
  it('headers', () => {
    expect(isHeader('KD0147 4 rg 214 kd 0231')).toBe(true)
    expect(isHeader('a0417 r w 310 acw 0922')).toBe(true)
    expect(isHeader('ZCZC 123')).toBe(true)
    expect(isHeader('AB12 wins again')).toBe(false)
    expect(isHeader('Covid19 cases 12 or 14 today')).toBe(false)
  })

  it('marks of urgency', () => {
    expect(isUrgency('+++ EIL +++')).toBe(true)
    expect(isUrgency('URGENT')).toBe(true)
    expect(isUrgency('EIL: Fähre gesunken')).toBe(false)
  })

  it('initials, with the time of sending or without', () => {
    expect(readSignOff('hr/ml/pcd')).toEqual({ agency: null, sent: null })
    expect(readSignOff('kd id/gv 232247 Nov 26')).toEqual({ agency: 'kd', sent: '232247 Nov 26' })
    expect(readSignOff('dpa bk yyzz n1 fu 221234 Nov 26')).toMatchObject({ agency: 'dpa' })
    expect(readSignOff('kd id/gv 999999 Nov 26')).toBeNull()
    expect(readSignOff('and/or')).toMatchObject({ sent: null })
    expect(readSignOff('kd id xx n1 gv')).toEqual({ agency: null, sent: null })
    expect(readSignOff('und er ging ins bad')).toBeNull()
    expect(readSignOff('und')).toBeNull()
  })

  it('marks of the end', () => {
    expect(isEndMark('-30-', false)).toBe(true)
    expect(isEndMark('(mehr)', false)).toBe(true)
    expect(isEndMark('ENDS', true)).toBe(true)
    expect(isEndMark('Ende', false)).toBe(false)
    expect(isEndMark('30', true)).toBe(false)
  })

  it('dividing lines', () => {
    expect(isSeparator('* * *')).toBe(true)
    expect(isSeparator('----------')).toBe(true)
    expect(isSeparator('...')).toBe(true)
    expect(isSeparator('- a -')).toBe(false)
    expect(isSeparator('!!!')).toBe(false)
  })
})
