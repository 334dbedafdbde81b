"""What the tests in the browser share: axe-core."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
  (violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`))"""


@pytest.fixture(scope="session")
def axe(judges: ModuleType) -> Callable[[Any], list[str]]:
    """Page → what axe-core finds wrong with it as it now stands."""
    source = judges.judge("axe.min.js").read_text("utf-8")

    def violations(page: Any) -> list[str]:
        page.evaluate(source)
        return [" ".join(line.split()) for line in page.evaluate(RUN)]

    return violations
