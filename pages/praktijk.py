"""Praktijk: six strategies from demand to supply, who uses them, barriers, tips, what came before."""

from pages.parts.figure import figure
from pages.parts.state import now
from pages.parts.text_list import text_list
from views.texts import practice

here = now()
strategies, towns, goals, barriers, tips, earlier = (here.result(view) for view in practice.VIEWS)

figure(strategies, here, texts=text_list("description", groups=("side",), lead="short_name"))
figure(
    towns, here, texts=text_list("activity", groups=("strategy", "short_name"), details=("place",))
)
figure(goals, here, texts=text_list("goal", groups=("place", "side")))
figure(barriers, here, texts=text_list("text", groups=("kind",), short=("seven_b",)))
figure(tips, here, texts=text_list("text", style="steps"))
figure(earlier, here)
