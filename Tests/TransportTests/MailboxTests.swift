import Dispatch
import Testing
import Transport

@Suite struct MailboxTests {
    @Test("A full mailbox says so and keeps what it has")
    func full() {
        let mailbox = Mailbox<Int>(capacity: 2)
        #expect([1, 2, 3].map(mailbox.put) == [.taken, .taken, .full])
        #expect(mailbox.takeAll() == [1, 2])
        #expect(mailbox.takeAll().isEmpty)
    }

    @Test("Nothing is lost between ten threads and one consumer that waits")
    func manyProducers() {
        let mailbox = Mailbox<Int>(capacity: 10_000)
        for start in 0..<10 {
            DispatchQueue.global().async {
                for number in 0..<1000 { _ = mailbox.put(start * 1000 + number) }
            }
        }
        var taken: [Int] = []
        while taken.count < 10_000 { taken += mailbox.takeAll(waiting: nil) }
        #expect(taken.sorted() == Array(0..<10_000))
    }

    @Test("Waiting in vain ends when the time is over")
    func timeout() {
        let mailbox = Mailbox<Int>(capacity: 1)
        #expect(mailbox.takeAll(waiting: .milliseconds(5)).isEmpty)
        #expect(!mailbox.isClosed)
    }

    @Test("Closing wakes the consumer, lets nothing in and gives out what was there")
    func close() {
        let mailbox = Mailbox<Int>(capacity: 3)
        DispatchQueue.global().async { mailbox.close() }
        #expect(mailbox.takeAll(waiting: nil).isEmpty)
        #expect(mailbox.put(1) == .full)

        let other = Mailbox<Int>(capacity: 3)
        _ = other.put(7)
        other.close()
        #expect(other.takeAll(waiting: nil) == [7])
        #expect(other.takeAll(waiting: nil).isEmpty)
        #expect(other.isClosed)
    }
}
