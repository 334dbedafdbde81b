"""A folder beside the site, in which the next one is built: what is published stays whole until it is ready."""

import shutil
import tempfile
from pathlib import Path


class Staging:
    """Builds go to `folder`; `publish` puts it in the place of `target`."""

    def __init__(self, target: Path) -> None:
        self.target = target
        target.parent.mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        self.folder.chmod(0o755)

    def carry_over(self, name: str) -> bool:
        """Copy `name` from what is published; False where there is no such thing."""
        if not (self.target / name).is_dir():
            return False
        shutil.copytree(self.target / name, self.folder / name)
        return True

    def publish(self) -> None:
        """Replace the contents of `target`. The folder itself stays: a server may be serving it."""
        self.target.mkdir(exist_ok=True)
        for old in list(self.target.iterdir()):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        for new in list(self.folder.iterdir()):
            new.replace(self.target / new.name)
        self.discard()

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
