package dev.familiar.testkit.hostile;

import java.util.List;

/// Texts that use much of their format at once, and are whole.
final class HardText {

    static final String CARD_2 =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;Dr.
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. J=C3=BCrgen M=C3=BCller
            TEL;WORK;VOICE:+1 (202) 555-0102
            ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;1 Sample=
             St;Denver;CO;;USA
            BDAY:19800322
            NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=
            two
            EMAIL;INTERNET:jm@example.org
            END:VCARD
            """;

    static final String CARD_3 =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ada Example
            N:Example;Ada;Mary,Ann;Dr.;PhD
            item1.EMAIL;type=INTERNET;type=pref:ada@example.org
            item1.X-ABLabel:_$!<Work>!$_
            ORG:Acme\\, Widgets;Research
            PHOTO;ENCODING=b;TYPE=JPEG:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9w
             QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9w
            NOTE:a\\nb\\;c
            REV:2014-03-17T09:00:00Z
            END:VCARD
            """;

    static final String CARD_4 =
            """
            BEGIN:VCARD
            VERSION:4.0
            FN;PREF=1:Ada "A" Example
            item1.URL;type=pref:http\\://www.linkedin.com/in/ada-example
            ADR;TYPE="home,work";LABEL="1 Sample St^nDenver":;;1 Sample St;Denver;CO;;USA
            TEL;VALUE=uri;TYPE="voice,home":tel:+1-202-555-0101;ext=5
            BDAY:--03-07
            RELATED;TYPE=friend:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af
            UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
            END:VCARD
            """;

    static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            X-WR-CALNAME:owner@example.com
            BEGIN:VTIMEZONE
            TZID:Own
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a
            DTSTART;TZID="Own":20140317T090000
            DTEND;TZID="Own":20140317T100000
            RRULE:FREQ=MONTHLY;BYDAY=2MO,-1FR;BYSETPOS=1;COUNT=9;WKST=SU;UNTIL=20150101T000000Z
            EXDATE;TZID=Own:20140414T090000,20140512T090000
            RDATE;VALUE=PERIOD:20140402T150000Z/PT1H
            ATTENDEE;CN="Example, Ada";PARTSTAT=ACCEPTED:mailto:ada@example.org
            ORGANIZER;CN=Owner:mailto:owner@example.com
            DESCRIPTION:<p>See <b>you</b></p>
            BEGIN:VALARM
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID;TZID=Own:20140714T090000
            DTSTART;TZID=Own:20140714T110000
            DURATION:PT1H30M
            ATTENDEE;CN=Bob:mailto:bob@example.org
            SUMMARY:Lunch\\, late
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            DTSTART;VALUE=DATE:20150101
            RRULE:FREQ=DAILY;INTERVAL=3;BYHOUR=9,10;BYMINUTE=0,30
            ATTENDEE:mailto:bob@example.org
            END:VEVENT
            END:VCALENDAR
            """;

    static final String OUTLOOK_TABLE =
            """
            "Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street","Business City","Business State","Business Postal Code","Business Country/Region","Business Phone","Home Phone","Mobile Phone","Birthday","Categories","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Notes","Web Page"
            "Dr.","Ada","","Example","","Acme Widgets","","Engineer","","Denver","CO","","USA","(202) 555-0101","","","0/0/00","Chess;Work","ada@example.org","SMTP","Ada Example (ada@example.org)","","Two
            lines, and a ""quoted"" word","www.linkedin.com/in/ada-example"
            "","Bob","","Sample","","","","","","","","","","","","","9/7/1987","","bob@example.org","SMTP","Bob Sample (bob@example.org)","","",""
            """;

    static final String THUNDERBIRD_TABLE =
            """
            First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home City,Home State,Home Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Notes,
            Ada,Example,Ada M. Example,,ada@example.org,ada@example.net,,,,,,+12025550101,Denver,CO,USA,Engineer,,Acme Widgets,http://www.linkedin.com/in/ada-example,,1987,9,7,,Sailing,
            Bob,Sample,Bob Sample,,bob@example.org,,,,,,,,,,,,,,,,,,,,"two
            lines",
            """;

    static final String PROPERTY_LIST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.example.com/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
            <key>date-sent</key>
            <real>1772442720</real>
            <key>flags</key>
            <integer>8590195713</integer>
            <key>subject</key>
            <string>Hello</string>
            </dict>
            </plist>
            """;

    static final List<String> MESSAGES =
            List.of(
                    """
                    Received: from mx.example.org by mx.example.com; Mon, 2 Mar 2026 09:12:03 +0000
                    From: =?utf-8?Q?Ada_Ex=C3=A4mple?= <ada@example.org>
                    To: "Sample, Ben" <ben@example.com>, Team: c@example.net, "D E" (comment (nested)) <d@example.net>;,
                     owner@example.com
                    Cc: undisclosed-recipients:;
                    Date: Mon, 2 Mar 2026 09:12:00 +0000 (GMT)
                    Subject: =?utf-8?B?SGVsbG8gV29ybGQ=?= =?iso-8859-1?Q?=FCber?= us
                    Message-ID: <one@example.org>
                    In-Reply-To: <zero@example.org>
                    References: <a@example.org> <b@example.org>
                     <zero@example.org>
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary="outer";
                     name*0*=utf-8''%e2%82%ac; name*1=more

                    preamble
                    --outer
                    Content-Type: multipart/alternative; boundary=inner

                    --inner
                    Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes
                    Content-Transfer-Encoding: quoted-printable

                    Hello Ben,=20
                    it is good to hear from you. See https://www.linkedin.com/in/ada-example=
                     for more.

                    Best regards
                    Ada Example
                    Engineer | Acme Widgets
                    Phone: +1 (202) 555-0101
                    12 Sample Street, Denver

                    On Mon, 2 Mar 2026 at 08:00, Ben Sample <ben@example.com> wrote:
                    > Hello Ada
                    > -- =20
                    > Ben
                    --inner
                    Content-Type: text/html; charset=utf-8
                    Content-Transfer-Encoding: base64

                    PGh0bWw+PGJvZHk+PHA+SGVsbG8gPGI+QmVuPC9iPjxicj5pdCBpcyBnb29kPC9wPjxibG9ja3F1
                    b3RlPm9sZDwvYmxvY2txdW90ZT48L2JvZHk+PC9odG1sPg==
                    --inner--
                    --outer
                    Content-Type: message/rfc822

                    From: b@example.org
                    Subject: inner

                    text
                    --outer--
                    epilogue
                    """,
                    """
                    From: Ada Example <ada@example.org>
                    To: owner@example.com
                    Date: Tue, 03 Mar 2026 10:00 EST
                    Subject: Re: html only
                    Message-ID: <two@example.org>
                    Content-Type: text/html; charset=iso-8859-1

                    <html><head><style>p { color: red }</style></head><body>
                    <div class="gmail_quote"><p>Hello&nbsp;you &#8211; see <a href="https://www.linkedin.com/in/ada-example">me</a></p>
                    <table><tr><td>Ada Example<br>Acme Widgets</td><td>+1 202 555 0101</td></tr></table>
                    <blockquote type="cite"><p>older</p></blockquote></div>
                    </body></html>
                    """,
                    """
                    From: Mail Delivery System <MAILER-DAEMON@example.com>
                    To: owner@example.com
                    Date: Wed, 4 Mar 2026 10:00:00 +0100
                    Subject: Undelivered Mail Returned to Sender
                    Auto-Submitted: auto-replied
                    Message-ID: <three@example.com>
                    Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                    --r
                    Content-Type: text/plain

                    This is the mail system at host mx.example.com.
                    <gone@example.org>: host mx.example.org said: 550 5.1.1 User unknown
                    --r
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; mx.example.com

                    Final-Recipient: rfc822; gone@example.org
                    Action: failed
                    Status: 5.1.1
                    Diagnostic-Code: smtp; 550 5.1.1 User unknown
                    --r--
                    """,
                    """
                    From: Ada Example via LinkedIn <invitations@linkedin.com>
                    To: Owner <owner@example.com>
                    Date: Thu, 5 Mar 2026 10:00:00 +0000
                    Subject: Ada Example wants to connect
                    Message-ID: <four@example.com>
                    X-LinkedIn-Template: invite_member
                    X-LinkedIn-Class: INVITE-GUEST
                    Content-Type: multipart/alternative; boundary="l"

                    --l
                    Content-Type: text/plain; charset=UTF-8

                    Hi Owner, I'd like to join your LinkedIn network.

                    Ada Example
                    Engineer at Acme Widgets
                    Denver, Colorado

                    View profile: https://www.linkedin.com/comm/in/ada-example?trk=eml-comm_invm-newinvite
                    Accept: https://www.linkedin.com/comm/mynetwork/invite-accept?invitationId=6412&trkEmail=eml-invite_member
                    5 shared connections
                    --l
                    Content-Type: text/html; charset=UTF-8

                    <html><body><table><tr><td><a href="https://www.linkedin.com/comm/in/ada-example">Ada Example</a></td></tr></table></body></html>
                    --l--
                    """,
                    """
                    From: owner@example.com
                    To: Ada Example <ada@example.org>, Ben Sample <ben@example.com>
                    Date: Fri, 6 Mar 2026 10:00:00 +0000
                    Subject: Ada, meet Ben
                    Message-ID: <five@example.com>
                    Content-Type: text/plain; charset=windows-1252

                    Ada, please meet Ben. Ben, meet Ada, whom I know from Acme.
                    I am leaving Acme Widgets at the end of the month; my new address is owner@example.net.

                    --\s
                    Owner
                    Acme Widgets, Denver
                    """);

    static final String MAILBOX =
            """
            From nobody Mon Jan  5 10:00:00 2015
            From: Good Person <good@example.org>
            To: owner@example.com
            Date: Mon, 5 Jan 2015 10:04:00 +0000
            Message-ID: <good@mx.example.org>
            Content-Length: 60
            X-Mozilla-Status: 0001
            Subject: All is well

            This one is fine.
            >From the start it was.

            -- _
            Good Person

            From ada@example.org Mon Jan  5 10:01:00 2015
            From: Ada <ada@example.org>
            To: owner@example.com
            Subject: Second
            X-Gmail-Labels: =?UTF-8?Q?Gesendet,Wichtig?=,Inbox

            body

            From ada@example.org Mon Jan  5 10:02:00 2015
            From: Ada <ada@example.org>
            To: owner@example.com
            Date: Mon, 5 Jan 2015 10:02:00 +0000
            Content-Type: multipart/mixed; boundary=x

            --x

            text
            --x--

            """;

    private HardText() {}
}
