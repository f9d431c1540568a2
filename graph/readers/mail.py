"""Reads mails (EML and Outlook's MSG): the body as a document; attachments are files of their own.

Minutes are sent around as "VS: Referat fra klyngemøde", with the text in the mail or attached. The subject heads the
body; who wrote to whom is furniture, for a name in "Til:" attended nothing.
"""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, Message

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.composing import Draft, compose, tidy
from graph.readers.content import Content
from graph.readers.html import draft_page, parse_html
from graph.readers.marked_text import read_marked_text

MOST_ATTACHMENTS = 500

#: What the library for Outlook's mails raises where a file is damaged; its chains may lead back to themselves.
_BROKEN = (
    *(ValueError, LookupError, OSError, AttributeError, TypeError, AssertionError, NotImplementedError),
    RecursionError,
)
_ANSWER = re.compile(r"^(?:(?:vs|sv|fw|fwd|re|aw|wg)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What a mail says: subject, header lines as (name, value), one of the bodies, and its attachments."""

    subject: str
    lines: tuple[tuple[str, str], ...]
    plain: str
    html: str
    attachments: tuple[tuple[str, bytes], ...]


def read_eml(data: bytes, name: str) -> Content:
    """The content of a mail as a file, from its bytes."""
    return _content(parse_eml(data), "eml")


def read_msg(data: bytes, name: str) -> Content:
    """The content of a mail that Outlook saved, from its bytes; needs the extra `mail`."""
    return _content(parse_msg(data), "msg")


def parse_eml(data: bytes) -> Mail:
    """The mail in a file; ReadError if it is none."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        lines = tuple((key, tidy(str(message[key]))) for key in ("From", "To", "Cc", "Date") if message[key])
        subject = tidy(str(message["Subject"] or ""))
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise ReadError("Filen er ingen mail, eller den er i stykker.") from error
    if not lines or not isinstance(message, EmailMessage):
        raise ReadError("Filen er ingen mail: den har hverken afsender eller modtager.")
    return Mail(
        subject=subject,
        lines=lines,
        plain=_body(message, "plain"),
        html=_body(message, "html"),
        attachments=tuple(_attachments(message)),
    )


def _body(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    return "" if part is None else _text(part)


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return payload.decode("cp1252", "replace")


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for index, part in enumerate(message.iter_attachments()):
        if index >= MOST_ATTACHMENTS:
            return
        name = tidy(part.get_filename() or "")
        payload = part.get_payload(decode=True)
        if name and isinstance(payload, bytes):
            yield name, payload


def parse_msg(data: bytes) -> Mail:
    """The mail in a file of Outlook; ReadError if it is none, or the library for it is missing."""
    try:
        import oxmsg  # an optional extra
    except ImportError as error:
        raise ReadError("Mails fra Outlook (.msg) kræver `bordkort[mail]`; eller gem mailen som .eml.") from error
    try:
        message = oxmsg.Message.load(io.BytesIO(data))
        sender, sent = str(message.sender or ""), message.sent_date
        receivers = ", ".join(str(one.name or one.email_address) for one in message.recipients)
        lines = (("From", sender), ("To", receivers), ("Date", sent.isoformat() if sent else ""))
        return Mail(
            subject=tidy(str(message.subject or "")),
            lines=tuple((key, tidy(value)) for key, value in lines if value),
            plain=str(message.body or ""),
            html=str(message.html_body or ""),
            attachments=tuple(
                (tidy(str(one.file_name)), bytes(one.file_bytes or b""))
                for one in message.attachments[:MOST_ATTACHMENTS]
                if one.file_name
            ),
        )
    except _BROKEN as error:
        raise ReadError("Filen er ingen mail fra Outlook, eller den er i stykker.") from error


def _content(mail: Mail, kind: str) -> Content:
    heads = [Draft(kind=BlockKind.FURNITURE, lines=(f"{key}: {value}",)) for key, value in mail.lines]
    subject = _ANSWER.sub("", mail.subject)
    title = [Draft(kind=BlockKind.HEADING, lines=(subject,), level=1)] if subject else []
    body = draft_page(parse_html(mail.html)) if mail.html.strip() else _plain_drafts(mail.plain)
    if not any(draft.kind is not BlockKind.FURNITURE for draft in body):
        files = ", ".join(name for name, _ in mail.attachments)
        raise ReadError(f"Selve mailen har ingen tekst{f' (kun {files})' if files else ''}.")
    composed = compose([*heads, *title, *body])
    return Content(
        text=composed.text,
        blocks=composed.blocks,
        format=kind,
        title=subject[:200],
        notes=(f"{len(heads)} linjer om afsender og modtagere udeladt.",) if heads else (),
    )


def _plain_drafts(text: str) -> list[Draft]:
    """The blocks of a plain body, as of any text file."""
    if not text.strip():
        return []
    return [
        Draft(
            kind=block.kind,
            lines=(block.text,) if not block.cells else (),
            cells=tuple(((tidy(cell.text),),) if cell.text.strip() else () for cell in block.cells),
            level=block.level,
            table=block.table,
        )
        for block in read_marked_text(text.encode("utf-8", "replace"), "mail.txt").blocks
    ]
