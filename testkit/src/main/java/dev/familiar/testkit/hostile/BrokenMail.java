package dev.familiar.testkit.hostile;

/// An mbox in which every message but the last is broken in its own way.
final class BrokenMail {
    static final String MBOX =
            """
            From nobody Mon Jan  5 10:00:00 2015
            this is not a header at all
            and there is no empty line

            From a@example.org Mon Jan  5 10:01:00 2015
            From: =?no-such-charset?Q?Broken_=ZZ?= <a@example.org>
            To: owner@example.com
            Date: Fri, 45 Foo 2015 99:99:99 +9999
            Message-ID: <no-brackets@
            Content-Type: text/plain; charset=no-such-charset
            Content-Transfer-Encoding: base64

            !!!! not base64 ====

            From b@example.org Mon Jan  5 10:02:00 2015
            From: b@example.org, "unclosed quote <c@example.org>
            To: undisclosed-recipients:;
            Date: Mon, 5 Jan 2015 10:02:00 +0000
            Content-Type: multipart/mixed; boundary="outer"

            --outer
            Content-Type: multipart/alternative; boundary="outer"

            --outer
            Content-Type: text/plain

            The boundary never closes and is used twice.

            From c@example.org Mon Jan  5 10:03:00 2015
            From: c@example.org
            Content-Length: 99999999999
            Subject: =?utf-8?B?4pyT?= =?utf-8?B?unfinished

            Short body under a long Content-Length.

            From good@example.org Mon Jan  5 10:04:00 2015
            From: Good Person <good@example.org>
            To: owner@example.com
            Date: Mon, 5 Jan 2015 10:04:00 +0000
            Message-ID: <good@mx.example.org>
            Subject: All is well

            This one is fine.
            """;

    private BrokenMail() {}
}
