"""Words that say nothing about a subject: closed classes only.

Ready-made Swahili lists delete words that people look for, such as *habari*, *barabara* and
*watu*; here are none but particles, pronouns, possessives, demonstratives and question words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.analysis.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

SWAHILI = frozenset(
    words(
        """
        na ya wa za la cha vya kwa pa mwa ni si katika kwenye kutoka hadi mpaka kama au ama pia
        lakini ila bali basi tu je ndiyo hapana ndio kuwa ili hata bila
        mimi wewe yeye sisi nyinyi ninyi wao
        wangu wako wake wetu wenu yangu yako yake yetu yenu yao zangu zako zake zetu zenu zao
        langu lako lake letu lenu lao changu chako chake chetu chenu chao vyangu vyako vyake vyetu
        vyenu vyao kwangu kwako kwake kwetu kwenu kwao
        huyu hawa huu hii hili haya hiki hivi hizi huku hapa humu huyo hao huo hiyo hilo hayo
        hicho hivyo hizo hapo humo yule wale ule ile lile yale kile vile zile pale kule mle
        ambaye ambao ambayo ambalo ambacho ambavyo ambazo ambapo ambako
        nani nini gani lini wapi ipi yupi zipi vipi ngapi wangapi mangapi vingapi kwanini
        """
    )
)

ENGLISH = frozenset(
    words(
        """
        a an the of in on at to for from by with as and or but nor if than then so that this these
        those it its he him his she her hers they them their theirs we us our ours you your yours i
        me my mine is am are was were be been being do does did has have had having will would
        shall should can could might must what which who whom whose when where why how not no
        there here into onto about
        """
    )
)

STOP_WORDS = SWAHILI | ENGLISH


def without_stop_words(found: Sequence[str]) -> list[str]:
    """The words worth asking for; all of them if nothing else is left to ask for."""
    return [word for word in found if word not in STOP_WORDS] or list(found)
