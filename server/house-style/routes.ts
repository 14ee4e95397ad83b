// House style over HTTP.
import type { Desks } from '#server/desks/service.ts'
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { houseStyleApi } from '#shared/house-style/api.ts'
import type { HouseStyle } from './service.ts'

export const houseStyleRoutes = (
  houseStyle: HouseStyle,
  desks: Desks,
): Handlers<typeof houseStyleApi> => ({
  terms({ actor }) {
    permit(actor, 'story.read')
    return houseStyle.terms()
  },
  addTerm({ actor, body }) {
    permit(actor, 'house-style.manage')
    return houseStyle.add(actor, body)
  },
  tryTerm({ actor, body }) {
    permit(actor, 'house-style.manage')
    return houseStyle.try(body)
  },
  async changeTerm({ actor, params, body }) {
    const term = await houseStyle.get(params.termId)
    permit(actor, 'house-style.manage')
    return houseStyle.change(actor, term, body)
  },
  async removeTerm({ actor, params }) {
    const term = await houseStyle.get(params.termId)
    permit(actor, 'house-style.manage')
    await houseStyle.remove(actor, term)
  },
  demands({ actor }) {
    permit(actor, 'story.read')
    return houseStyle.demands()
  },
  async setDemands({ actor, params, body }) {
    const desk = await desks.get(params.deskId)
    permit(actor, 'desk.manage')
    return houseStyle.setDemands(actor, desk, body)
  },
})
