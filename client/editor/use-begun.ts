// Whoever has just made a story types at once: the headline has the focus as soon as it takes words.
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { FieldEditors } from './field-editors.ts'

export function useBegun(editors: FieldEditors, isEditable: boolean) {
  const { latestLocation } = useRouter()
  const [isBegun, setBegun] = useState(latestLocation.state.isBegun)
  useEffect(() => {
    if (!isBegun || !isEditable) return
    const begin = () => {
      const headline = editors.get('headline')
      if (!headline) return
      setBegun(false)
      headline.focus('end')
    }
    begin()
    return editors.subscribe(begin)
  }, [editors, isBegun, isEditable])
}
